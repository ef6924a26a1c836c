import { connectionReasons, isConnectionReason, type ConnectionReason } from '../../engines/engine.js';
import { whyOf } from '../../engines/connection-reasons.js';
import type { Device, DeviceStatus } from './device.js';

/** How a device stands: what its owner is told. */
export type Standing = Pick<Device, 'status' | 'reason'>;

export const againWords = ['now', 'soon', 'slowly', 'never'] as const;

export type Again = (typeof againWords)[number];

/** What can happen to a connection, by WhatsApp or by a person. */
export type DeviceTurn =
  | { readonly to: 'connecting' | 'linking' | 'connected' | 'paused' | 'resumed' }
  | { readonly to: 'down'; readonly reason: ConnectionReason };

/**
 * The whole state machine. A reason that waits for a person stands until one acts: no passing trouble after it turns it
 * into something else, and none before it turns into it. To connect is no news; to be connected is.
 */
export function standingAfter(from: Standing, turn: DeviceTurn): Standing {
  switch (turn.to) {
    case 'connecting':
      return from;
    case 'linking':
      return { status: 'not_connected', reason: 'linking' };
    case 'connected':
      return { status: 'connected', reason: null };
    case 'paused':
      return waitsForPerson(from) ? from : { status: downFrom(from.status), reason: 'paused' };
    case 'resumed':
      return from.reason === 'paused' ? { status: from.status, reason: null } : from;
    case 'down':
      return waitsForPerson(from) ? from : { status: downFrom(from.status, turn.reason), reason: turn.reason };
  }
}

/** Where a reason leads a device that was connected, or one that was being linked. */
export function statusAfter(reason: ConnectionReason): DeviceStatus {
  const from: Standing =
    whyOf(reason).phase === 'linking'
      ? { status: 'not_connected', reason: 'linking' }
      : { status: 'connected', reason: null };
  return standingAfter(from, { to: 'down', reason }).status;
}

/** Nothing connects it again by itself. */
export function waitsForPerson({ reason }: Standing): boolean {
  return reason !== 'linking' && againAfter(reason) === 'never';
}

/** Whether the gateway keeps a device connected of its own accord: it was linked, and nothing ended that. */
export function isKeptConnected(device: Pick<Device, 'status' | 'reason' | 'paused' | 'deletedAt'>): boolean {
  if (device.deletedAt || device.paused) return false;
  return wasLinked(device.status) && (device.status === 'connected' || !waitsForPerson(device));
}

export function wasLinked(status: DeviceStatus): boolean {
  return status === 'connected' || status === 'disconnected';
}

/** What follows by itself; undefined for no reason at all. */
export function againAfter(reason: string | null): Again | undefined {
  return reason !== null && isConnectionReason(reason) ? connectionReasons[reason].again : undefined;
}

export function sentenceFor(reason: string | null): string | null {
  return reason !== null && isConnectionReason(reason) ? connectionReasons[reason].sentence : null;
}

/** What was never linked cannot be down. WhatsApp asks for a new connection when the phone has just taken the device in. */
function downFrom(status: DeviceStatus, reason?: ConnectionReason): DeviceStatus {
  return wasLinked(status) || reason === 'restart_required' ? 'disconnected' : status;
}
