import type { Log } from '../../../platform/log/log.js';
import { EngineError, type CallbackSkill, type EventSink } from '../../engine.js';
import type { CloudCredentials } from '../cloud-credentials.js';
import { parseJson } from '../json.js';
import { normalize } from './normalize.js';
import { isSameSecret, isSigned } from './signature.js';

export class CloudCallbacks implements CallbackSkill {
  constructor(
    private readonly credentials: CloudCredentials,
    private readonly sink: EventSink,
    private readonly log: Pick<Log, 'warn'>,
  ) {}

  challenge(query: Readonly<Record<string, string>>): string {
    const challenge = query['hub.challenge'] ?? '';
    const isMeta =
      query['hub.mode'] === 'subscribe' &&
      isSameSecret(query['hub.verify_token'] ?? '', this.credentials.verifyToken) &&
      /^[\w-]{1,256}$/.test(challenge);
    if (!isMeta) throw refusal('challenge_refused', 'The verify token is wrong.');
    return challenge;
  }

  /** Resolves when every event is taken in: only then may Meta be told that it was received. */
  async receive(rawBody: Buffer, headers: Readonly<Record<string, string | undefined>>): Promise<void> {
    if (!isSigned(rawBody, headers['x-hub-signature-256'], this.credentials.appSecret)) {
      throw refusal('signature_invalid', 'The signature is wrong.');
    }
    const envelope = parseJson(rawBody.toString('utf8'));
    if (envelope === undefined) throw refusal('callback_invalid', 'The body is not valid JSON.');
    const { events, ignored } = normalize(envelope, this.credentials.phoneNumberId);
    if (ignored.length > 0) this.log.warn({ ignored: ignored.slice(0, 20) }, 'Parts of a Graph callback were ignored');
    for (const event of events) await this.sink(event);
  }
}

function refusal(code: string, message: string): EngineError {
  return new EngineError(code, message, { kind: 'never' });
}
