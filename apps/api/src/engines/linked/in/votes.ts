import { createHash } from 'node:crypto';
import { decryptPollVote, jidNormalizedUser, type AuthenticationCreds, type proto } from 'baileys';
import type { DeviceMemory, InboundContent } from '../../engine.js';
import type { Ledger } from '../memory/ledger.js';
import { decode } from '../memory/serial.js';
import { pollSecretOf } from '../out/message-id.js';
import { pollOf } from './content.js';
import type { Received } from './received.js';

interface Poll {
  readonly secret: Uint8Array;
  readonly options: readonly string[];
  /** In the names WhatsApp may have sealed the vote with. */
  readonly creators: readonly string[];
}

const kind = 'poll';

export interface VoteParts {
  readonly memory: Pick<DeviceMemory, 'read' | 'sent'>;
  readonly ledger: Ledger;
  readonly credentials: AuthenticationCreds;
}

/** Votes are sealed with a secret of their poll: ours is derived, that of others is kept as it comes by. */
export class Votes {
  constructor(private readonly parts: VoteParts) {}

  /** A poll that somebody else, or the phone itself, has begun. */
  remember({ key, message }: Received): void {
    const poll = pollOf(message);
    const secret = message.messageContextInfo?.messageSecret;
    if (!poll || !secret || !key.id) return;
    const options = (poll.options ?? []).map(({ optionName }) => optionName ?? '');
    const writers = key.fromMe
      ? this.ownJids()
      : [key.participant ?? key.remoteJid, key.participantAlt ?? key.remoteJidAlt];
    const creators = normal(writers);
    this.parts.ledger.put(kind, key.id, { secret: Buffer.from(secret), options, creators });
  }

  async contentOf(
    received: Received,
    voters: readonly (string | null | undefined)[],
  ): Promise<InboundContent | undefined> {
    const update = received.message.pollUpdateMessage;
    const target = update?.pollCreationMessageKey?.id;
    if (!update?.vote || !target) return undefined;
    const poll = (await this.ownPoll(target)) ?? (await this.rememberedPoll(target));
    const chosen = poll && open(update.vote, target, poll, normal(voters));
    if (!chosen) return { kind: 'unsupported', description: 'A vote in a poll that this device does not know' };
    const options = poll.options.filter((option) => chosen.has(hashOf(option)));
    return { kind: 'vote', target, options };
  }

  private async ownPoll(waId: string): Promise<Poll | undefined> {
    const sent = await this.parts.memory.sent(waId);
    if (sent?.content.kind !== 'poll') return undefined;
    const secret = pollSecretOf(waId, this.parts.credentials.signedIdentityKey.private);
    return { secret, options: sent.content.options, creators: normal(this.ownJids()) };
  }

  private async rememberedPoll(waId: string): Promise<Poll | undefined> {
    const known = this.parts.ledger.known(kind, waId);
    if (known) return parsePoll(known.value);
    const bytes = (await this.parts.memory.read(kind, [waId])).get(waId);
    return bytes && parsePoll(decode(kind, bytes));
  }

  private ownJids(): (string | undefined)[] {
    const { me } = this.parts.credentials;
    return [me?.id, me?.lid];
  }
}

function normal(jids: readonly (string | null | undefined)[]): string[] {
  return jids.flatMap((jid) => (jid ? [jidNormalizedUser(jid)] : []));
}

/** Which of their names WhatsApp used is not told: the one that opens it was it. */
function open(
  vote: proto.Message.IPollEncValue,
  pollMsgId: string,
  { secret: pollEncKey, creators }: Poll,
  voters: readonly string[],
): Set<string> | undefined {
  for (const pollCreatorJid of creators) {
    for (const voterJid of voters) {
      try {
        const opened = decryptPollVote(vote, { pollCreatorJid, pollMsgId, pollEncKey, voterJid });
        return new Set(opened.selectedOptions.map((hash) => Buffer.from(hash).toString('hex')));
      } catch {
        continue;
      }
    }
  }
  return undefined;
}

function hashOf(option: string): string {
  return createHash('sha256').update(option).digest('hex');
}

function parsePoll(value: unknown): Poll {
  return value as Poll;
}
