import { randomBytes } from 'node:crypto';
import { aesEncryptGCM, decryptPollVote, hmacSign, proto } from 'baileys';
import { BoundedMap } from '../../../phones/bounded-map.js';
import { sha256 } from '../../media/media-crypto.js';

const KEPT_POLLS = 5000;

export interface Poll {
  readonly secret: Uint8Array;
  readonly options: readonly string[];
}

/** Who made a poll and who votes, by each name they may go by: the votes are sealed with these names. */
export interface Voting {
  readonly creators: readonly string[];
  readonly voters: readonly string[];
}

/** The secrets of polls that phones made or were sent: votes are readable to the members of the chat only. */
export class Polls {
  readonly #polls = new BoundedMap<string, Poll>(KEPT_POLLS);

  find(id: string): Poll | undefined {
    return this.#polls.get(id);
  }

  remember(id: string, poll: Poll): void {
    this.#polls.set(id, poll);
  }

  clear(): void {
    this.#polls.clear();
  }

  /** Undefined when this is no vote on a poll known here. */
  read(id: string, vote: proto.Message.IPollEncValue, { creators, voters }: Voting): string[] | undefined {
    const poll = this.find(id);
    if (poll === undefined) return undefined;
    const chosen = firstOpened(poll, id, vote, pairsOf(creators, voters));
    return chosen && poll.options.filter((option) => chosen.includes(sha256(Buffer.from(option)).toString('hex')));
  }

  seal(
    id: string,
    options: readonly string[],
    creator: string,
    voter: string,
  ): proto.Message.IPollEncValue | undefined {
    const poll = this.find(id);
    if (poll === undefined) return undefined;
    const selectedOptions = options.map((option) => sha256(Buffer.from(option)));
    const plain = proto.Message.PollVoteMessage.encode({ selectedOptions }).finish();
    const encIv = randomBytes(12);
    const key = voteKey(poll.secret, id, creator, voter);
    return { encIv, encPayload: aesEncryptGCM(plain, key, encIv, Buffer.from(`${id}\0${voter}`)) };
  }
}

function pairsOf(creators: readonly string[], voters: readonly string[]) {
  return creators.flatMap((creator) => voters.map((voter) => ({ creator, voter })));
}

function firstOpened(
  poll: Poll,
  id: string,
  vote: proto.Message.IPollEncValue,
  names: readonly { creator: string; voter: string }[],
): string[] | undefined {
  for (const { creator, voter } of names) {
    try {
      const context = { pollCreatorJid: creator, voterJid: voter, pollMsgId: id, pollEncKey: poll.secret };
      return decryptPollVote(vote, context).selectedOptions.map((hash) => Buffer.from(hash).toString('hex'));
    } catch {
      continue;
    }
  }
  return undefined;
}

/** As `decryptPollVote` of the client derives it. */
function voteKey(secret: Uint8Array, id: string, creator: string, voter: string): Buffer {
  const names = Buffer.concat([Buffer.from(`${id}${creator}${voter}Poll Vote`), Buffer.from([1])]);
  return Buffer.from(hmacSign(names, hmacSign(Buffer.from(secret), new Uint8Array(32), 'sha256'), 'sha256'));
}
