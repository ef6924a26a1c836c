import { jidDecode } from 'baileys';

export const serverJid = '@s.whatsapp.net';

/** One device of one account, however it was addressed; `device` 0 is the phone itself. */
export interface DeviceAddress {
  readonly user: string;
  readonly device: number;
  readonly kind: 'number' | 'lid';
}

/** Undefined for groups, broadcasts, newsletters and everything else that is no person. */
export function readAddress(jid: string | undefined): DeviceAddress | undefined {
  const decoded = jidDecode(jid);
  if (decoded === undefined || decoded.user === '') return undefined;
  const { user, device = 0, server } = decoded;
  if (server === 's.whatsapp.net' || server === 'c.us') return { user, device, kind: 'number' };
  return server === 'lid' ? { user, device, kind: 'lid' } : undefined;
}

export function numberJid(number: string, device = 0): string {
  return device === 0 ? `${number}@s.whatsapp.net` : `${number}:${device}@s.whatsapp.net`;
}

export function lidJid(lid: string, device = 0): string {
  return device === 0 ? `${lid}@lid` : `${lid}:${device}@lid`;
}
