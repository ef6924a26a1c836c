export const stepNames = ['number', 'message', 'client'] as const;
export type StepName = (typeof stepNames)[number];
export type StepState = 'done' | 'now' | 'later';

/** The first that is not done is the one to do now; any of them may be done before its turn. */
export function statesOf(done: Readonly<Record<StepName, boolean>>): Record<StepName, StepState> {
  const now = stepNames.find((name) => !done[name]);
  const stateOf = (name: StepName): StepState => {
    if (done[name]) return 'done';
    return name === now ? 'now' : 'later';
  };
  return { number: stateOf('number'), message: stateOf('message'), client: stateOf('client') };
}
