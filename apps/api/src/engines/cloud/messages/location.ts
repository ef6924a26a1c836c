import type { OutboundContent } from '../../engine.js';
import type { JsonRecord } from '../json.js';

export type LocationContent = Extract<OutboundContent, { kind: 'location' }>;

export function locationPayload({ latitude, longitude, name, address }: LocationContent): JsonRecord {
  return { type: 'location', location: { latitude, longitude, name, address } };
}
