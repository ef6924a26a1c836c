import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Mailer } from '../../platform/mail/mailer.js';
import type { CallerTenant } from '../../platform/operations/call.js';
import { RateLimiter } from '../../platform/operations/rate-limiter.js';
import { tenantPage } from './tenant-page.js';

const MAILS_AN_HOUR = 100;
const MAILS_OF_AN_ADDRESS = 10;
const HOUR_SECONDS = 60 * 60;

interface Offer {
  readonly email: string;
  readonly role: string;
  readonly secret: string;
}

/** Says to somebody who is nobody here yet that they are invited, and not so often that they mind. */
@Injectable()
export class InvitationMails {
  constructor(
    private readonly mailer: Mailer,
    private readonly limiter: RateLimiter,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Before anything is done that only a mail makes sense of. */
  async demand({ id }: CallerTenant, email: string): Promise<void> {
    this.mailer.demand();
    await this.limiter.consume(`invite ${id} ${email}`, MAILS_OF_AN_ADDRESS, HOUR_SECONDS);
    await this.limiter.consume(`invite ${id}`, MAILS_AN_HOUR, HOUR_SECONDS);
  }

  async send({ subdomain }: CallerTenant, { email, role, secret }: Offer): Promise<void> {
    const link = tenantPage(this.config, subdomain, `/invitations/${secret}`);
    const subject = `You are invited to ${subdomain}`;
    const text = `You are invited to join ${subdomain} as ${role}.\n\nChoose your password here:\n${link}\n\nThe link counts once, for seven days.\n`;
    await this.mailer.send({ to: email, subject, text });
  }
}
