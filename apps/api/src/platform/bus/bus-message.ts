const MAX_PAYLOAD_BYTES = 7_500;
const MAX_TOPIC_BYTES = 200;

export interface BusMessage {
  readonly topic: string;
  readonly payload: string;
}

/** A notification of PostgreSQL carries less than 8,000 bytes; Redis keeps to the same, so that either will do. */
export function assertFits({ topic, payload }: BusMessage): void {
  if (!/^[\w.:-]+$/.test(topic) || topic.length > MAX_TOPIC_BYTES) {
    throw new Error(`"${topic}" is no topic: use up to ${MAX_TOPIC_BYTES} letters, digits, dots, colons and dashes`);
  }
  const bytes = Buffer.byteLength(payload);
  if (bytes > MAX_PAYLOAD_BYTES) {
    throw new Error(
      `The bus carries hints of up to ${MAX_PAYLOAD_BYTES} bytes, not ${bytes}: publish an id and let listeners read the rest`,
    );
  }
  if (payload.includes('\0')) throw new Error('The bus carries text: a payload may not contain NUL');
}

/** Sender, topic and payload as one text. Nothing is escaped, so a payload that fits fits for certain. */
export function toWire(from: string, { topic, payload }: BusMessage): string {
  return `${from} ${topic} ${payload}`;
}

export function fromWire(text: string): (BusMessage & { readonly from: string }) | undefined {
  const [, from, topic, payload] = /^(\S+) (\S+) (.*)$/s.exec(text) ?? [];
  if (from === undefined || topic === undefined || payload === undefined) return undefined;
  return { from, topic, payload };
}
