import type { EngineEvent } from '../../engine.js';
import { deferred, type Deferred } from '../deferred.js';
import { EventLine } from './event-line.js';

interface Heard {
  readonly waId: string;
  readonly taken: Deferred<void>;
}

/** A sink that takes nothing before it is told to. */
function bench() {
  const heard: Heard[] = [];
  const line = new EventLine((event) => {
    const one: Heard = { waId: event.type === 'message.status' ? event.waId : event.type, taken: deferred() };
    heard.push(one);
    return one.taken.promise;
  }, 4);
  const tell = (chat: string, waId: string, after: Promise<unknown> = Promise.resolve()): Promise<void> => {
    const told = line.tell(chat, () => after.then(() => statusOf(waId)));
    told.catch(() => undefined);
    return told;
  };
  const names = (): string[] => heard.map(({ waId }) => waId);
  const take = (waId: string): void => heard.find((one) => one.waId === waId)?.taken.resolve();
  const refuse = (waId: string): void => heard.find((one) => one.waId === waId)?.taken.reject(new Error('away'));
  return { line, tell, names, take, refuse };
}

function statusOf(waId: string): EngineEvent {
  return { type: 'message.status', waId, status: 'delivered', at: new Date(0) };
}

const aMoment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the line of events', () => {
  it('gives the sink together what gathers in a chat meanwhile, in its order', async () => {
    const { tell, names, take } = bench();
    const slow = deferred<undefined>();
    void tell('ada', '1');
    void tell('ada', '2', slow.promise);
    void tell('ada', '3');
    await aMoment();
    expect(names()).toEqual(['1']);
    take('1');
    await aMoment();
    expect(names()).toEqual(['1']);
    slow.resolve(undefined);
    await aMoment();
    expect(names()).toEqual(['1', '2', '3']);
  });

  it('keeps no chat waiting for another', async () => {
    const { tell, names } = bench();
    void tell('ada', '1');
    void tell('bob', '2');
    await aMoment();
    expect(names()).toEqual(['1', '2']);
  });

  it('says that something is told only once the sink has it', async () => {
    const { line, tell, take } = bench();
    const said: string[] = [];
    const told = ['1', '2', '3'].map((waId) => tell('ada', waId).then(() => said.push(waId)));
    await aMoment();
    expect(said).toEqual([]);
    take('1');
    await aMoment();
    expect(said).toEqual(['1']);
    take('3');
    await aMoment();
    expect(said).toEqual(['1']);
    take('2');
    await Promise.all(told);
    await line.idle();
    expect(said).toEqual(['1', '2', '3']);
  });

  it('tells nothing after one that was not taken, so that nothing comes to stand before it', async () => {
    const { tell, names, refuse } = bench();
    const told = [tell('ada', '1'), tell('ada', '2')];
    await aMoment();
    refuse('1');
    await aMoment();
    const late = [tell('ada', '3'), tell('bob', '4')];
    const outcomes = await Promise.allSettled([...told, ...late]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    expect(names()).toEqual(['1']);
  });

  it('tells nothing of what gathered with one that could not be made out', async () => {
    const { tell, names, take } = bench();
    void tell('ada', '1');
    const lookUp = deferred<undefined>();
    const told = [tell('ada', '2'), tell('ada', '3', lookUp.promise)];
    await aMoment();
    lookUp.reject(new Error('no such person'));
    take('1');
    const outcomes = await Promise.allSettled(told);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(names()).toEqual(['1']);
  });

  it('has room for so many at once', async () => {
    const { line, tell, take } = bench();
    for (const waId of ['1', '2', '3', '4']) void tell(waId, waId);
    let isRoom = false;
    const room = line.room().then(() => (isRoom = true));
    await aMoment();
    expect(isRoom).toBe(false);
    take('3');
    await room;
  });
});
