import type { BinaryNode, GroupMetadata, GroupParticipant, LIDMapping, WASocket } from 'baileys';
import type { Clock } from '../../../platform/clock/clock.js';
import { isLid } from '../addresses.js';
import { BoundedCache, parseCacheStore } from '../life/caches.js';

const lifeMs = 10 * 60 * 1_000;
/** A large group is hundreds of kilobytes. */
const most = 20;

/** Who is in the groups written to lately: WhatsApp is asked once, and again when it tells of a change. */
export class GroupCache {
  private readonly known: BoundedCache;
  private socket?: Pick<WASocket, 'groupMetadata' | 'signalRepository'>;

  constructor(clock: Clock) {
    this.known = new BoundedCache(clock, lifeMs, most);
  }

  watch(socket: WASocket): void {
    this.socket = socket;
    socket.ws.prependListener('CB:notification,type:w:gp2', ({ attrs }: BinaryNode) => {
      if (attrs['from'] !== undefined) this.known.del(attrs['from']);
    });
  }

  async of(jid: string): Promise<GroupMetadata | undefined> {
    const known = await parseCacheStore(this.known).get<GroupMetadata>(jid);
    if (known) return known;
    if (!this.socket) return undefined;
    const found = await this.socket.groupMetadata(jid);
    this.known.set(jid, found);
    await this.socket.signalRepository.lidMapping.storeLIDPNMappings(found.participants.flatMap(namesOf));
    return found;
  }
}

/** Their receipts come under the one name, their contact under the other. */
function namesOf({ id, lid, phoneNumber }: GroupParticipant): LIDMapping[] {
  const hidden = [id, lid].find((jid) => jid !== undefined && isLid(jid));
  const phone = phoneNumber ?? (isLid(id) ? undefined : id);
  return hidden === undefined || phone === undefined ? [] : [{ lid: hidden, pn: phone }];
}
