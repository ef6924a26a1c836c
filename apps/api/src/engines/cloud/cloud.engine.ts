import type { Log } from '../../platform/log/log.js';
import {
  EngineError,
  type CallbackSkill,
  type Connection,
  type DeviceIdentity,
  type Engine,
  type EventSink,
} from '../engine.js';
import { CloudConnection } from './cloud-connection.js';
import { parseCloudCredentials, type CloudCredentials } from './cloud-credentials.js';
import { GraphClient, type GraphOptions } from './graph-client.js';
import { textOf } from './json.js';
import { MediaUploads } from './media-uploads.js';
import { CloudCallbacks } from './webhook/cloud-callbacks.js';

export interface CloudEngineOptions extends GraphOptions {
  readonly log: Pick<Log, 'warn'>;
}

/** WhatsApp by Meta's Cloud API. */
export class CloudEngine implements Engine {
  readonly name = 'cloud';
  readonly concurrency = 20;
  readonly resend = 'unsafe';
  readonly linking = 'credentials';
  readonly lacks = ['poll', 'edit', 'delete', 'view_once', 'lid', 'group', 'newsletter'] as const;

  constructor(private readonly options: CloudEngineOptions) {}

  checkCredentials(credentials: unknown): void {
    parseCloudCredentials(credentials);
  }

  callbacks(credentials: unknown, sink: EventSink): CallbackSkill {
    return new CloudCallbacks(parseCloudCredentials(credentials), sink, this.options.log);
  }

  async connect(device: DeviceIdentity, credentials: unknown, sink: EventSink): Promise<Connection> {
    const parsed = parseCloudCredentials(credentials);
    const graph = new GraphClient(this.options, parsed.accessToken);
    await this.checkWithMeta(device, parsed, graph);
    await sink({ type: 'connection.changed', state: 'connected' });
    const uploads = new MediaUploads(graph, this.options.clock, parsed.phoneNumberId);
    return new CloudConnection({ credentials: parsed, graph, uploads, sink, log: this.options.log });
  }

  private async checkWithMeta(
    device: DeviceIdentity,
    { phoneNumberId }: CloudCredentials,
    graph: GraphClient,
  ): Promise<void> {
    const answer = await graph.read(`${phoneNumberId}?fields=id,display_phone_number`).catch((failure: unknown) => {
      throw refusedForGood(failure);
    });
    const shown = textOf(answer['display_phone_number'])?.replace(/\D/g, '');
    if (shown !== undefined && shown !== device.number) {
      this.options.log.warn({ deviceId: device.id }, 'The phone number id belongs to another number than the device');
    }
  }
}

/** What a message may wait out by reconnecting, a connection cannot: somebody must give other credentials. */
function refusedForGood(failure: unknown): unknown {
  if (!(failure instanceof EngineError)) return failure;
  if (failure.code === 'credentials_refused') return refusal(failure, 'accessToken', failure.message);
  return aboutTheNumber.has(failure.code) ? refusal(failure, 'phoneNumberId', numberRefused) : failure;
}

const aboutTheNumber = new Set(['message_invalid', 'permission_missing', 'number_not_registered', 'whatsapp_refused']);
const numberRefused = 'WhatsApp does not know this phone number id, or the access token may not use it.';

function refusal(cause: EngineError, field: string, message: string): EngineError {
  const { operatorDetail } = cause;
  return new EngineError('credentials_refused', message, { kind: 'never' }, { operatorDetail, cause, field });
}
