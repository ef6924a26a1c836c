import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Vault } from '../../platform/crypto/vault.js';
import { newId } from '../../platform/ids/ids.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { newLinkSecret, tenantPage, UsersService, type Stranger } from '../users/index.js';
import { PasswordResetsRepository, type NewReset } from './password-resets.repository.js';

const RESET_MS = 60 * 60 * 1000;
/** At a time: enough for who asks again, too few to fill a mailbox with. */
const OPEN_LINKS = 3;

/** Mails a link to who forgot a password. Nobody is told, nor can measure, whether the address is known here. */
@Injectable()
export class PasswordResetsService implements BeforeApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly users: UsersService,
    private readonly repository: PasswordResetsRepository,
    private readonly vault: Vault,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Comes back at once: what is done for a known address is done afterwards. */
  ask(stranger: Stranger, email: string): void {
    this.mailer.demand();
    const work = this.mail(stranger, email)
      .catch((error: unknown) => this.log.warn({ error, requestId: stranger.requestId }, 'a reset was not mailed'))
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async mail({ tenant }: Stranger, email: string): Promise<void> {
    const user = await this.users.findByEmail(tenant.id, email);
    if (!user) return;
    const secret = newLinkSecret();
    const reset = {
      id: newId('rst'),
      userId: user.id,
      secretHash: await this.vault.fingerprint(secret),
      expiresAt: new Date(this.clock.now().getTime() + RESET_MS),
    };
    if (!(await this.keep(tenant.id, reset))) return;
    const link = tenantPage(this.config, tenant.subdomain, `/password-resets/${secret}`);
    const text = `Choose a new password here:\n${link}\n\nThe link counts once, for an hour. If you did not ask for it, do nothing.\n`;
    await this.mailer.send({ to: user.email, subject: `Your password at ${tenant.subdomain}`, text });
  }

  /** False when as many are open as one person needs. */
  private keep(tenantId: string, reset: NewReset): Promise<boolean> {
    return this.repository.inTenant(tenantId, async (tx) => {
      const open = await this.repository.countOpen(tx, tenantId, reset.userId, this.clock.now());
      if (open >= OPEN_LINKS) return false;
      await this.repository.insert(tx, tenantId, reset);
      return true;
    });
  }
}
