import type { EventEmitter } from 'node:events';
import type { BinaryNode } from 'baileys';

/** Baileys listens to stanzas with async functions nobody waits for: what one of them throws would end the process. */
export function guardListeners(emitter: EventEmitter, onFailure: (event: string, error: unknown) => void): void {
  const names = emitter.eventNames().filter((name) => typeof name === 'string');
  for (const name of names.filter((event) => event === 'message' || event.startsWith('CB:'))) {
    const listeners = parseListeners(emitter.listeners(name));
    emitter.removeAllListeners(name);
    for (const listener of listeners)
      emitter.on(
        name,
        guarded(listener, (error) => onFailure(name, error)),
      );
  }
}

/** Those who listen already hear what happens once this has succeeded, and not at all if it fails. */
export function listenFirst(
  emitter: EventEmitter,
  name: string,
  first: (stanza: BinaryNode) => Promise<unknown>,
): void {
  const others = parseListeners(emitter.listeners(name));
  emitter.removeAllListeners(name);
  emitter.on(name, (stanza: BinaryNode) => {
    void first(stanza).then(
      () => others.forEach((listener) => listener(stanza)),
      () => undefined,
    );
  });
}

type Listener = (...given: unknown[]) => unknown;

function guarded(listener: Listener, onFailure: (error: unknown) => void): Listener {
  return (...given) => {
    const done = listener(...given);
    if (done instanceof Promise) done.catch(onFailure);
  };
}

function parseListeners(listeners: readonly unknown[]): Listener[] {
  return listeners as Listener[];
}
