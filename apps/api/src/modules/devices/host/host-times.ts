export interface HostTimes {
  /** The first pause after a connection that was lost, and the longest. */
  readonly soonMs: number;
  readonly soonMaxMs: number;
  /** The same where haste would do harm. */
  readonly slowlyMs: number;
  readonly slowlyMaxMs: number;
  /** A connection that lasted so long has worked: what comes after is a new trouble. */
  readonly steadyMs: number;
  /** How often a worker compares its connections with what they should be. */
  readonly surveyMs: number;
  /** How long an engine may take to make a connection, and to end one. */
  readonly connectMs: number;
  readonly closeMs: number;
  /** How long whoever wants to send waits for a connection that is being opened. */
  readonly readyMs: number;
  /** Logins at once in a process; each holds its place until WhatsApp has answered, or so long. */
  readonly logins: number;
  readonly loginMs: number;
  readonly loginJitterMs: number;
}

export const HOST_TIMES = Symbol('host times');

export const hostTimes: HostTimes = {
  soonMs: 1_000,
  soonMaxMs: 5 * 60_000,
  slowlyMs: 60_000,
  slowlyMaxMs: 60 * 60_000,
  steadyMs: 60_000,
  surveyMs: 20_000,
  connectMs: 45_000,
  closeMs: 10_000,
  readyMs: 3_000,
  logins: 4,
  loginMs: 10_000,
  loginJitterMs: 40,
};
