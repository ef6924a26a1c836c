import { EngineError, type Address, type Newsletter, type NewslettersSkill } from '../../src/engines/engine.js';

/** Newsletters as one number sees them; `done` tells what was asked, in order. */
export class NewslettersInMemory implements NewslettersSkill {
  readonly done: string[] = [];
  private readonly kept = new Map<string, Newsletter>();

  async create(name: string, description?: string): Promise<Newsletter> {
    const serial = this.kept.size + 1;
    const id = `12036300000000000${serial}@newsletter`;
    const newsletter = { id, name, description, inviteCode: `code${serial}`, followers: 0, role: 'owner' } as const;
    this.kept.set(id, newsletter);
    return newsletter;
  }

  async get(idOrInvite: string): Promise<Newsletter> {
    const found = [...this.kept.values()].find(({ id, inviteCode }) => [id, inviteCode].includes(idOrInvite));
    if (!found) throw new EngineError('not_found', 'WhatsApp knows no such newsletter.', { kind: 'never' });
    return found;
  }

  async follow(id: Address): Promise<void> {
    this.done.push(`follow ${id}`);
  }

  async unfollow(id: Address): Promise<void> {
    this.done.push(`unfollow ${id}`);
  }

  async mute(id: Address, muted: boolean): Promise<void> {
    this.done.push(`${muted ? 'mute' : 'unmute'} ${id}`);
  }
}
