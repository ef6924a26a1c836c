const SHORTEST_MS = 2_000;
const LONGEST_MS = 5 * 60 * 1000;

interface Rest {
  readonly until: number;
  readonly failures: number;
  readonly credentialsRev: number;
  readonly error: unknown;
}

/** Devices that could not be connected rest, longer each time: nobody is asked again and again what was just refused. */
export class ConnectionRest {
  private readonly resting = new Map<string, Rest>();

  /** Why the device still rests; undefined when it may try, as it may with new credentials. */
  reason(deviceId: string, credentialsRev: number): { readonly error: unknown } | undefined {
    const rest = this.resting.get(deviceId);
    return rest && rest.credentialsRev === credentialsRev && performance.now() < rest.until ? rest : undefined;
  }

  failed(deviceId: string, credentialsRev: number, error: unknown): void {
    const failures = (this.resting.get(deviceId)?.failures ?? 0) + 1;
    const restMs = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(failures - 1, 10)) * (1 + Math.random() * 0.2);
    this.resting.set(deviceId, { until: performance.now() + restMs, failures, credentialsRev, error });
  }

  end(deviceId: string): void {
    this.resting.delete(deviceId);
  }

  remainingMs(deviceId: string): number {
    return Math.max(0, (this.resting.get(deviceId)?.until ?? 0) - performance.now());
  }
}
