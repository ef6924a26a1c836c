import { createTransport } from 'nodemailer';
import { createEmulator, type Emulator } from '../index.js';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await createEmulator({ port: 0 });
});

afterAll(() => emulator.close());

async function mailsTo(address: string): Promise<unknown> {
  const answer = await fetch(`${emulator.url}/admin/mail?to=${encodeURIComponent(address)}`);
  return answer.json();
}

it('mail that is sent by SMTP is shown to its recipient’s eyes only, in its own words', async () => {
  const transport = createTransport(emulator.smtpUrl);
  const text = 'Grüße, and a link:\nhttp://acme.localhost:3000/invitations/abc\n';
  await transport.sendMail({ from: 'Wagate <no-reply@localhost>', to: 'Ada@acme.example', subject: 'Héllo', text });
  transport.close();
  expect(await mailsTo('ada@acme.example')).toEqual({
    mails: [expect.objectContaining({ from: 'no-reply@localhost', to: ['ada@acme.example'], subject: 'Héllo', text })],
    total: 1,
  });
  expect(await mailsTo('ben@acme.example')).toEqual({ mails: [], total: 0 });
});
