import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailBox } from './mail-box.js';

const LARGEST_BYTES = 1024 * 1024;

/** Takes any mail by real SMTP and delivers none. */
export class MailHost {
  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async start(box: MailBox, { port, host }: { port: number; host: string }): Promise<MailHost> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      size: LARGEST_BYTES,
      onData: (stream, session, done) => {
        keep(box, stream, session).then(() => done(), done);
      },
    });
    // A client that breaks off is its own trouble.
    server.on('error', () => undefined);
    await new Promise<void>((ready, failed) => {
      server.server.once('error', failed);
      server.listen(port, host, ready);
    });
    const address = server.server.address();
    if (address === null || typeof address === 'string') throw new Error('The mail host has no port');
    return new MailHost(server, address.port);
  }

  close(): Promise<void> {
    return new Promise((closed) => {
      this.server.close(() => closed());
      for (const connection of this.server.connections) connection.close();
    });
  }
}

async function keep(box: MailBox, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const mail = await PostalMime.parse(await buffer(stream));
  box.add({
    from: mail.from?.address ?? '',
    to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    at: new Date().toISOString(),
  });
}
