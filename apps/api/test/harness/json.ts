import { isRecord } from '../../src/platform/operations/read-input.js';

/** A part of a parsed answer: `fieldOf(answer.json, 'data', 0, 'id')`. */
export function fieldOf(value: unknown, ...path: readonly (string | number)[]): unknown {
  let part = value;
  for (const step of path) {
    if (Array.isArray(part)) part = part[Number(step)];
    else if (isRecord(part)) part = part[step];
    else return undefined;
  }
  return part;
}

/** The entries of a list in a parsed answer: `listOf(answer.json, 'data')`; none where there is no list. */
export function listOf(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const list = fieldOf(value, ...path);
  return Array.isArray(list) ? list : [];
}
