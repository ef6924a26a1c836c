export interface Signal {
  readonly raised: Promise<void>;
  raise(): void;
  fail(error: unknown): void;
}

/** Something that will be said once; nobody has to be listening when it fails. */
export function signal(): Signal {
  let raise: () => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const raised = new Promise<void>((resolve, reject) => {
    raise = resolve;
    fail = reject;
  });
  raised.catch(() => undefined);
  return { raised, raise, fail };
}
