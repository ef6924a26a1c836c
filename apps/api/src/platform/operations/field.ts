import { applyDecorators } from '@nestjs/common';
import { IsOptional, ValidateBy, ValidateIf, ValidateNested, type ValidationArguments } from 'class-validator';
import { addField, type DtoClass, type FieldSpec, type JsonSchema } from './schema.js';

export interface FieldOptions {
  readonly optional?: boolean;
  /** Null is an answer too: for settings that can be cleared. */
  readonly nullable?: boolean;
}

interface Rule {
  readonly schema: JsonSchema;
  /** What is wrong with the value, in words; undefined when nothing is. */
  readonly problem: (value: unknown, field: string) => string | undefined;
  readonly normalise?: (value: unknown) => unknown;
  readonly nested?: () => DtoClass;
  readonly list?: boolean;
}

/** One decorator = validator + schema + normaliser, so that a field's rule is written once. */
export function field(rule: Rule, options: FieldOptions): PropertyDecorator {
  const register: PropertyDecorator = (prototype, property) => {
    const spec: FieldSpec = {
      name: String(property),
      schema: rule.schema,
      required: !options.optional,
      nullable: options.nullable ?? false,
      nested: rule.nested,
      list: rule.list ?? false,
      normalise: rule.normalise,
    };
    addField(prototype, spec);
  };
  return applyDecorators(
    register,
    ...(options.optional ? [IsOptional()] : []),
    ...(options.nullable ? [ValidateIf((_dto, value: unknown) => value !== null)] : []),
    ...(rule.nested ? [ValidateNested({ each: rule.list ?? false })] : []),
    ValidateBy({
      name: 'field',
      validator: {
        validate: (value: unknown, args?: ValidationArguments) =>
          rule.problem(value, args?.property ?? '') === undefined,
        defaultMessage: (args?: ValidationArguments) => rule.problem(args?.value, args?.property ?? '') ?? '',
      },
    }),
  );
}

/** "The sender device field is required.": how WhatsGate speaks of fields. */
export function named(fieldName: string): string {
  return fieldName.replaceAll('_', ' ');
}

export function missing(value: unknown, fieldName: string): string | undefined {
  return value === undefined || value === null || value === ''
    ? `The ${named(fieldName)} field is required.`
    : undefined;
}
