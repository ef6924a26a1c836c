import type { BinaryNode } from 'baileys';
import { serverJid } from './jids.js';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** A node without the attributes that are undefined. */
export function node(tag: string, attributes: Attributes = {}, content?: BinaryNode['content']): BinaryNode {
  const attrs: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) attrs[name] = value;
  return content === undefined ? { tag, attrs } : { tag, attrs, content };
}

export function childrenOf(parent: BinaryNode | undefined, tag?: string): BinaryNode[] {
  if (!Array.isArray(parent?.content)) return [];
  return tag === undefined ? parent.content : parent.content.filter((child) => child.tag === tag);
}

export function childOf(parent: BinaryNode | undefined, tag: string): BinaryNode | undefined {
  return Array.isArray(parent?.content) ? parent.content.find((child) => child.tag === tag) : undefined;
}

/** The bytes of a leaf; empty when it has none. */
export function bytesOf(leaf: BinaryNode | undefined): Buffer {
  const content = leaf?.content;
  if (content instanceof Uint8Array) return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.alloc(0);
}

export function textOf(leaf: BinaryNode | undefined): string {
  return bytesOf(leaf).toString('utf8');
}

/** The answer to an iq, as WhatsApp words it: its own server speaks. */
export function iqResult(question: BinaryNode, content?: BinaryNode['content']): BinaryNode {
  const { id, to = serverJid } = question.attrs;
  return node('iq', { id, from: to, type: 'result' }, content);
}

export function iqError(question: BinaryNode, code: number, text: string): BinaryNode {
  const { id, to = serverJid } = question.attrs;
  return node('iq', { id, from: to, type: 'error' }, [node('error', { code: String(code), text })]);
}
