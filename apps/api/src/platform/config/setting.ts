import 'reflect-metadata';

export interface Setting {
  readonly name: string;
  readonly description: string;
  readonly defaultText: string;
  readonly secret: boolean;
}

const settings: Setting[] = [];

/** Describes one environment variable; the same words become .env.example and the docs page. */
export function Describe(
  description: string,
  options: { defaultText?: string; secret?: boolean } = {},
): PropertyDecorator {
  return (_target, property) => {
    settings.push({
      name: String(property),
      description,
      defaultText: options.defaultText ?? '',
      secret: options.secret ?? false,
    });
  };
}

export function describedSettings(): readonly Setting[] {
  return settings;
}
