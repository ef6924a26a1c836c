import { fetch } from 'undici';
import { onlyWhatsApp } from './only-whatsapp.js';
import { Routes } from './routes.js';

it.each(['https://127.0.0.1:9443/x', 'http://169.254.169.254/latest', 'https://mmg.whatsapp.net.evil.example/x'])(
  'what a phone says to lie at %s is not asked for',
  async (url) => {
    const { dispatcher } = new Routes(undefined).by(undefined);
    await expect(fetch(url, dispatcher ? { dispatcher } : {})).rejects.toMatchObject({
      cause: { message: `${new URL(url).origin} is not a host of WhatsApp` },
    });
  },
);

it('what lies with WhatsApp is asked for', () => {
  const asked: unknown[] = [];
  const guarded = onlyWhatsApp(({ origin }) => asked.push(origin) > 0);
  guarded({ origin: 'https://mmg.whatsapp.net', path: '/x', method: 'GET' }, {});
  expect(asked).toEqual(['https://mmg.whatsapp.net']);
});
