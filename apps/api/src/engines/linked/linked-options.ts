import type { Clock } from '../../platform/clock/clock.js';
import type { HeartbeatTimes } from './life/heartbeat.js';
import type { LinkedLog } from './session.js';

export interface LinkedEngineOptions {
  readonly log: LinkedLog;
  readonly clock: Clock;
  /** Undefined: the real WhatsApp. */
  readonly webUrl?: string;
  /** A PEM file with the CA of a test WhatsApp's media hosts. */
  readonly mediaCaFile?: string;
  /** Everything the phone has, rather than the last months. */
  readonly fullHistory?: boolean;
  /** Whether the certificate of the noise handshake must be WhatsApp's. */
  readonly strictCertificates?: boolean;
  readonly heartbeat?: HeartbeatTimes;
  readonly ackPatienceMs?: number;
  /** How long each QR code is shown, where it is not as long as WhatsApp Web does. */
  readonly qrLifeMs?: number;
}
