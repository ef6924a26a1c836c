import type { Dispatcher } from 'undici';

/** Baileys fetches whatever address a phone names, and follows redirects: each step may lead to WhatsApp only. */
export function onlyWhatsApp(dispatch: Dispatcher['dispatch']): Dispatcher['dispatch'] {
  return (options, handler) => {
    const origin = String(options.origin);
    if (!isWhatsApps(origin)) throw new Error(`${origin} is not a host of WhatsApp`);
    return dispatch(options, handler);
  };
}

function isWhatsApps(origin: string): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  return url?.protocol === 'https:' && url.hostname.endsWith('.whatsapp.net') && url.port === '';
}
