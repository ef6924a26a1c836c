/** Work that is done one after the other, by what it is about: group keys move on with each message. */
export class Lanes<K extends WeakKey> {
  readonly #last = new WeakMap<K, Promise<unknown>>();

  run<T>(about: K, job: () => Promise<T>): Promise<T> {
    const done = (this.#last.get(about) ?? Promise.resolve()).then(job);
    this.#last.set(
      about,
      done.catch(() => undefined),
    );
    return done;
  }
}
