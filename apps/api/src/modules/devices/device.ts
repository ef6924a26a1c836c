/** A connected number, whichever engine. */
export interface Device {
  readonly id: string;
  readonly tenantId: string;
  readonly number: string;
  readonly engine: string;
  readonly name: string;
  readonly status: DeviceStatus;
  readonly reason: string | null;
  readonly shard: number;
  /** Messages a day; null: the plan's. */
  readonly dailyLimit: number | null;
  /** Rises when what a connection is made with was replaced: credentials or proxy. */
  readonly credentialsRev: number;
  /** A person stopped it. */
  readonly paused: boolean;
  /** Sealed: it may hold a password. */
  readonly proxy: Uint8Array | null;
  /** WhatsApp's hidden name for the number. */
  readonly lid: string | null;
  /** The most people it writes to first on one day; null: as many as it likes. */
  readonly newChatsPerDay: number | null;
  /** Since when it may do a little more of that each day. */
  readonly warmUpSince: Date | null;
  /** WhatsApp lets it write first to nobody until then. */
  readonly newChatsLockedUntil: Date | null;
  /** Since when it stands as it does. */
  readonly changedAt: Date;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
}

export const deviceStatuses = ['not_initialized', 'not_connected', 'disconnected', 'connected'] as const;

export type DeviceStatus = (typeof deviceStatuses)[number];

export function isDeviceStatus(text: string): text is DeviceStatus {
  return deviceStatuses.some((status) => status === text);
}

/** WhatsGate's words for the same. */
export function statusInWords(status: DeviceStatus): string {
  return status.replaceAll('_', ' ');
}

/** What is shown to the phone while it is being linked. */
export interface Pairing {
  readonly qr?: string;
  readonly code?: string;
  /** Why there is neither, in words for the customer. */
  readonly refusal?: string;
  readonly expiresAt: Date;
}

export type PairingWish = 'qr' | 'code';

/** What somebody wants of the worker that owns the device. */
export type DeviceWish = PairingWish | 'reconnect' | 'logout';

export function isDeviceWish(text: string | null): text is DeviceWish {
  return text === 'qr' || text === 'code' || text === 'reconnect' || text === 'logout';
}
