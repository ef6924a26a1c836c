import { DEF_MEDIA_HOST } from 'baileys';
import type { MediaRef } from '../media-ref.js';

/** Where a file may be fetched from. */
export interface MediaPlace {
  readonly url: URL;
  /** The connected server named the host itself, so that it may be a private one. */
  readonly isNamed: boolean;
}

type Pointer = Pick<MediaRef, 'url' | 'directPath'>;

/**
 * Whoever writes to us writes down where the file lies, so only two kinds of host count: WhatsApp's own, and those that
 * the connected server names. What is said to lie elsewhere is looked for there too. Undefined: it lies nowhere of these.
 */
export async function placeOf(
  pointer: Pointer,
  named: () => Promise<readonly string[]>,
): Promise<MediaPlace | undefined> {
  const wanted = wantedOf(pointer);
  if (wanted && isWhatsApps(wanted)) return { url: wanted, isNamed: false };
  const hosts = (await named()).flatMap((name) => parsed(`https://${name}`)?.host ?? []);
  if (wanted && hosts.includes(wanted.host)) return { url: wanted, isNamed: true };
  const [home] = hosts;
  const url = onHost(home ?? DEF_MEDIA_HOST, pointer.directPath);
  return url && { url, isNamed: home !== undefined };
}

function wantedOf({ url, directPath }: Pointer): URL | undefined {
  const told = url === undefined ? undefined : parsed(url);
  if (told?.protocol !== 'https:' || told.username !== '' || told.password !== '') return undefined;
  return directPath === undefined ? told : onHost(told.host, directPath);
}

/** A path that begins otherwise would change the host. */
function onHost(host: string, directPath: string | undefined): URL | undefined {
  return directPath?.startsWith('/') ? parsed(`https://${host}${directPath}`) : undefined;
}

function isWhatsApps({ hostname, port }: URL): boolean {
  return hostname.endsWith('.whatsapp.net') && port === '';
}

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
