import type { Content } from '../phones/content.js';
import type { MediaStore } from '../phones/media-store.js';
import type { Timers } from '../time/timers.js';
import type { Behaviour, Behaviours, Target } from './behaviours.js';
import type { BusinessLine, Sending, Taken } from './business-line.js';
import { refusal } from './graph-error.js';
import { fetchLinked } from './linked-media.js';
import { sendProblem } from './media-rules.js';
import type { LinkedContent, SendRequest } from './message-request.js';
import type { Throttle } from './throttle.js';

type OfKind<K extends Behaviour['kind']> = Extract<Behaviour, { kind: K }>;
const isThrottle = (one: Behaviour): one is OfKind<'throttle'> => one.kind === 'throttle';
const isSlow = (one: Behaviour): one is OfKind<'slow'> => one.kind === 'slow';
const isRefusal = (one: Behaviour): one is OfKind<'fail'> => one.kind === 'fail' && one.at === 'answer';
const isLateFailure = (one: Behaviour): one is OfKind<'fail'> => one.kind === 'fail' && one.at === 'status';
const dropped =
  (moment: 'before' | 'after') =>
  (one: Behaviour): one is OfKind<'drop'> =>
    one.kind === 'drop' && one.moment === moment;

/** What becomes of a request Graph understood: misbehave as told, else take it and carry it. */
export class Outbound {
  constructor(
    private readonly behaviours: Behaviours,
    private readonly throttle: Throttle,
    private readonly media: MediaStore,
    private readonly timers: Timers,
  ) {}

  /** Whether the connection dies instead of an answer. */
  drops(target: Target, moment: 'before' | 'after'): boolean {
    return this.behaviours.take(target, dropped(moment)) !== undefined;
  }

  /** Answers late when told to; the work itself is done by then. */
  answer(target: Target, act: () => void): void {
    this.timers.after(this.behaviours.take(target, isSlow)?.delayMs ?? 0, act);
  }

  refuseIfTold(target: Target): void {
    const throttled = this.behaviours.take(target, isThrottle);
    if (throttled !== undefined && this.throttle.exceeds(throttled.id, throttled.perSecond)) {
      throw refusal(throttled.recipient === undefined ? 130429 : 131056);
    }
    const failure = this.behaviours.take(target, isRefusal);
    if (failure !== undefined) throw refusal(failure.code, undefined, failure.httpStatus);
  }

  /** Takes the message and gives its id; linked media follows as soon as it is fetched. */
  take(line: BusinessLine, request: SendRequest, target: Target): string {
    const { to, reference, replyTo, content } = request;
    const taken = line.take(to, reference, replyTo);
    const failure = this.behaviours.take(target, isLateFailure);
    if (failure !== undefined) line.fail(taken, failure.code);
    else if ('link' in content) void this.#sendLinked(line, taken, content);
    else this.#send(line, { ...taken, content });
    return taken.id;
  }

  #send(line: BusinessLine, sending: Sending): void {
    const problem = this.#mediaProblem(sending.content);
    if (problem === undefined) line.send(sending);
    else line.fail(sending, 131053, problem);
  }

  #mediaProblem(content: Content): string | undefined {
    if (!('mediaId' in content)) return undefined;
    return sendProblem(content.kind, content.mimeType, this.media.find(content.mediaId)?.bytes.length ?? 0);
  }

  async #sendLinked(line: BusinessLine, taken: Taken, linked: LinkedContent): Promise<void> {
    const { link, ...content } = linked;
    try {
      const fetched = await fetchLinked(content.kind, link);
      const { id, mimeType } = this.media.add({ ...fetched, fileName: content.fileName, line: line.number });
      this.#send(line, { ...taken, content: { ...content, mediaId: id, mimeType } });
    } catch (problem) {
      const details = problem instanceof Error ? problem.message : undefined;
      line.fail(taken, 131053, details);
    }
  }
}
