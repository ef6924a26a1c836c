import { Turns } from './turns.js';

/** Work whose end the test decides. */
class Gate {
  readonly begun: string[] = [];
  private readonly ends: ((error?: Error) => void)[] = [];

  readonly work = (key: string): Promise<void> => {
    this.begun.push(key);
    return new Promise((resolve, reject) => {
      this.ends.push((error) => {
        if (error === undefined) resolve();
        else reject(error);
      });
    });
  };

  async open(error?: Error): Promise<void> {
    this.ends.shift()?.(error);
    await settle();
  }
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('turns', () => {
  let gate: Gate;

  beforeEach(() => {
    gate = new Gate();
  });

  it('run one at a time for each key, however often it is called', async () => {
    const turns = new Turns(gate.work);
    const first = turns.run('a');
    await settle();
    const later = [turns.run('a'), turns.run('a'), turns.run('a')];
    await settle();
    expect(gate.begun).toEqual(['a']);
    await gate.open();
    await first;
    expect(gate.begun).toEqual(['a', 'a']);
    await gate.open();
    await Promise.all(later);
    expect(gate.begun).toEqual(['a', 'a']);
    expect(turns.size).toBe(0);
  });

  it('answer a call with a run that began after it', async () => {
    const turns = new Turns(gate.work);
    void turns.run('a');
    await settle();
    let answered = false;
    const second = turns.run('a').then(() => (answered = true));
    await gate.open();
    expect(answered).toBe(false);
    await gate.open();
    await second;
    expect(answered).toBe(true);
  });

  it('let others run meanwhile, so many at once and in the order of their calls', async () => {
    const turns = new Turns(gate.work, 2);
    const all = ['a', 'b', 'c', 'd'].map((key) => turns.run(key));
    await settle();
    expect(gate.begun).toEqual(['a', 'b']);
    await gate.open();
    expect(gate.begun).toEqual(['a', 'b', 'c']);
    await gate.open();
    await gate.open();
    await gate.open();
    await Promise.all(all);
    expect(gate.begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('go on after a failure, which only its own callers see', async () => {
    const turns = new Turns(gate.work, 1);
    const bad = turns.run('a');
    await settle();
    const good = turns.run('a');
    const other = turns.run('b');
    const failed = expect(bad).rejects.toThrow('broken');
    await gate.open(new Error('broken'));
    await failed;
    await gate.open();
    await gate.open();
    await Promise.all([good, other]);
    await turns.idle();
    expect(turns.size).toBe(0);
  });
});
