import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';
import { AppError } from '../errors/app-error.js';
import { LOG, type Log } from '../log/log.js';
import { Mailer, type Mail } from './mailer.js';

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** By the server that SMTP_URL names. What a mail says, and to whom, stays out of the log: it may hold a secret. */
@Injectable()
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    super();
    const { smtpUrl } = config.mail;
    if (smtpUrl !== undefined) this.transport = createTransport(transportOf(new URL(smtpUrl)));
  }

  demand(): void {
    if (!this.transport) throw new AppError('mail_not_configured');
  }

  async send({ to, subject, text }: Mail): Promise<void> {
    if (!this.transport) throw new AppError('mail_not_configured');
    try {
      // As an object: an address is never read as a list of them.
      await this.transport.sendMail({ from: this.config.mail.from, to: { name: '', address: to }, subject, text });
    } catch (error) {
      this.log.warn({ reason: reasonOf(error) }, 'a mail was not sent');
      throw new AppError('mail_failed', { cause: error, retryAfterSeconds: 30 });
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function transportOf({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === 'smtps:';
  const auth =
    username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    ...auth,
    ...TIMEOUTS,
  };
}

function reasonOf(error: unknown): unknown {
  return error instanceof Error ? (Reflect.get(error, 'code') ?? error.name) : 'unknown';
}
