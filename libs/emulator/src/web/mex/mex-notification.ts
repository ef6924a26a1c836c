import type { BinaryNode } from 'baileys';
import { serverJid } from '../jids.js';
import { node } from '../nodes.js';

export interface MexNews {
  /** The name of GraphQL's operation, by which the client knows what this is about. */
  readonly operation: string;
  readonly data: Record<string, unknown>;
}

/** What WhatsApp tells by itself in the words of `w:mex`. */
export function mexNotification({ operation, data }: MexNews, id: string, t: string): BinaryNode {
  const update = node('update', { op_name: operation }, Buffer.from(JSON.stringify({ data })));
  return node('notification', { id, from: serverJid, type: 'mex', t }, [update]);
}
