const ignore = (): void => undefined;

/** The client's decoder skips what is wrong and only logs it: here nothing wrong may pass. */
export class PatchWatcher {
  readonly level = 'warn';
  readonly complaints: string[] = [];
  readonly trace = ignore;
  readonly debug = ignore;
  readonly info = ignore;
  readonly error = (_about: unknown, message?: string): void => void this.complaints.push(message ?? 'an error');
  readonly warn = this.error;

  child(): this {
    return this;
  }
}
