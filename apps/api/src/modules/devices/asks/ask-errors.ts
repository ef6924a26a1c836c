import type { ErrorCode } from '../../../platform/errors/catalogue.js';

/** How an operation can fail that asks the connection of a device. */
export const askErrors = [
  'device_not_found',
  'device_not_connected',
  'skill_missing',
  'whatsapp_refused',
  'unavailable',
] as const satisfies readonly ErrorCode[];
