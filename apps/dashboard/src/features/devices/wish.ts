import type { DeviceChange, DeviceWish } from './device.js';

export interface TypedCredentials {
  readonly phoneNumberId: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly wabaId: string;
}

export interface TypedDevice extends TypedCredentials {
  readonly engine: 'linked' | 'cloud';
  readonly number: string;
  readonly name: string;
  readonly dailyLimit: string;
  readonly proxy: string;
}

export const noCredentials: TypedCredentials = {
  phoneNumberId: '',
  accessToken: '',
  appSecret: '',
  verifyToken: '',
  wabaId: '',
};

export const emptyDevice: TypedDevice = {
  ...noCredentials,
  engine: 'linked',
  number: '',
  name: '',
  dailyLimit: '',
  proxy: '',
};

/** What was left empty is not asked for. */
export function wishOf(typed: TypedDevice): DeviceWish {
  const { engine, number, name, dailyLimit, proxy } = typed;
  return {
    engine,
    number: number.trim(),
    ...filled({ name, proxy }),
    ...limitOf(dailyLimit),
    ...(engine === 'cloud' ? { credentials: credentialsOf(typed) } : {}),
  };
}

export function credentialsOf(typed: TypedCredentials): NonNullable<DeviceWish['credentials']> {
  return {
    phone_number_id: typed.phoneNumberId.trim(),
    access_token: typed.accessToken.trim(),
    app_secret: typed.appSecret.trim(),
    ...filled({ verify_token: typed.verifyToken, waba_id: typed.wabaId }),
  };
}

export interface TypedChange {
  readonly name: string;
  readonly dailyLimit: string;
  readonly proxy: string;
  readonly removesProxy: boolean;
}

/** An emptied limit is the plan's; an empty proxy stays as it is, because it cannot be read back. */
export function changeOf({ name, dailyLimit, proxy, removesProxy }: TypedChange): DeviceChange {
  const limit = dailyLimit.trim() === '' ? { daily_limit: null } : limitOf(dailyLimit);
  return { ...filled({ name }), ...limit, ...(removesProxy ? { proxy: null } : filled({ proxy })) };
}

function limitOf(text: string): { daily_limit?: number } {
  return text.trim() === '' ? {} : { daily_limit: Number(text) };
}

function filled<Name extends string>(fields: Readonly<Record<Name, string>>): Partial<Record<Name, string>> {
  const kept: Partial<Record<Name, string>> = {};
  for (const name in fields) if (fields[name].trim() !== '') kept[name] = fields[name].trim();
  return kept;
}
