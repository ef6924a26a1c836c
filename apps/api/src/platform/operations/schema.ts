import 'reflect-metadata';

/** The subset of JSON Schema that our fields need; every tool host understands it. */
export interface JsonSchema {
  readonly type?: 'object' | 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'null';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly additionalProperties?: boolean;
}

export type DtoClass<T extends object = object> = new () => T;

export interface FieldSpec {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
  readonly nullable: boolean;
  /** The class of a nested object, or of a list's entries. */
  readonly nested?: () => DtoClass;
  readonly list: boolean;
  /** Changes accepted wire forms into the one form that services see; runs after validation. */
  readonly normalise?: (value: unknown) => unknown;
}

const FIELDS = Symbol('fields');

export function addField(prototype: object, field: FieldSpec): void {
  Reflect.defineMetadata(FIELDS, [...fieldsOfPrototype(prototype), field], prototype);
}

export function fieldsOf(dto: DtoClass): readonly FieldSpec[] {
  return fieldsOfPrototype(dto.prototype);
}

function fieldsOfPrototype(prototype: unknown): readonly FieldSpec[] {
  if (typeof prototype !== 'object' || prototype === null) return [];
  const fields: unknown = Reflect.getMetadata(FIELDS, prototype);
  return isFieldList(fields) ? fields : [];
}

function isFieldList(value: unknown): value is readonly FieldSpec[] {
  return Array.isArray(value);
}

/** The JSON Schema of a DTO, with nested DTOs written out: tool hosts do not follow references. */
export function schemaOf(dto: DtoClass, options: { closed?: boolean } = {}): JsonSchema {
  const fields = fieldsOf(dto);
  const properties = Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)]));
  const required = fields.filter((field) => field.required).map((field) => field.name);
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    ...(options.closed ? { additionalProperties: false } : {}),
  };
}

/** An array-valued type is what some tool hosts refuse, so that null is said by anyOf. */
function fieldSchema(field: FieldSpec): JsonSchema {
  const { description, ...schema } = valueSchema(field);
  return field.nullable ? { description, anyOf: [schema, { type: 'null' }] } : { description, ...schema };
}

function valueSchema(field: FieldSpec): JsonSchema {
  if (!field.nested) return field.schema;
  const nested = schemaOf(field.nested());
  return field.list ? { ...field.schema, items: nested } : { ...field.schema, ...nested };
}
