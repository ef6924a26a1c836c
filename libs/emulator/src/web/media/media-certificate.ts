import { isIP } from 'node:net';
import { generate } from 'selfsigned';

export interface MediaCertificate {
  /** What a gateway has to trust. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

const YEAR_MS = 365 * 86_400_000;
const made = new Map<string, Promise<MediaCertificate>>();

/** A certificate of an authority of its own, made once a process for the same names. */
export function mediaCertificate(names: readonly string[]): Promise<MediaCertificate> {
  const key = [...names].sort().join(' ');
  const known = made.get(key) ?? make(names);
  made.set(key, known);
  return known;
}

async function make(names: readonly string[]): Promise<MediaCertificate> {
  const common = { keyType: 'ec', algorithm: 'sha256', notAfterDate: new Date(Date.now() + YEAR_MS) } as const;
  const authority = await generate([{ name: 'commonName', value: 'WhatsApp emulator media authority' }], {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, digitalSignature: true, critical: true },
    ],
  });
  const own = await generate([{ name: 'commonName', value: 'WhatsApp emulator media' }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names.map(altName) },
    ],
  });
  return { ca: authority.cert, cert: own.cert, key: own.private };
}

function altName(name: string) {
  return isIP(name) === 0 ? ({ type: 2, value: name } as const) : ({ type: 7, ip: name } as const);
}
