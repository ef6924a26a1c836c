/** Wakes the lane of a device, wherever it is drained. Never throws: a ring that is lost is made up for by the sweep. */
export abstract class Lanes {
  /** "There is work in this lane." A lane that is being drained is drained once more. */
  abstract ring(deviceId: string): Promise<void>;

  /** "There will be work in this lane at that time." A later `ring` still wakes it at once. */
  abstract ringLater(deviceId: string, at: Date): Promise<void>;
}
