import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createApp } from './app.js';
import { readBusinessNumber } from './graph/business-number.js';
import { adminFields } from './http/admin-error.js';
import { listen } from './http/listen.js';
import { MailHost } from './mail/mail-host.js';
import { systemClock, type Clock } from './time/clock.js';
import { MediaHost } from './web/media/media-host.js';
import { webSocketPath } from './web/transport/web-door.js';
import { World } from './world.js';

/** As the body of `PUT /admin/numbers/{phoneNumberId}`. */
export interface NumberToRegister {
  readonly phoneNumberId: string;
  readonly displayNumber: string;
  readonly accessToken: string;
  readonly verifiedName?: string;
  readonly appSecret?: string;
  readonly webhookUrl?: string;
  readonly webhookHost?: string;
  readonly verifyToken?: string;
}

export interface EmulatorOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  readonly clock?: Clock;
  readonly numbers?: readonly NumberToRegister[];
  /** Names, besides localhost and addresses, under which the admin doors may be reached. */
  readonly allowedHosts?: readonly string[];
  /** Of the TLS host for the media of WhatsApp Web; 0, as when absent, takes any free port. */
  readonly mediaPort?: number;
  /** Of the SMTP host that takes every mail; 0, as when absent, takes any free port. */
  readonly smtpPort?: number;
  /** Where to write `mediaCa`, for clients that read it from a file. */
  readonly mediaCaFile?: string;
}

export interface Emulator {
  readonly url: string;
  /** Without the version: a client appends `/v23.0/…`. */
  readonly graphUrl: string;
  /** What a WhatsApp Web client connects to. */
  readonly webSocketUrl: string;
  /** The public key (hex) that a client which checks the server's certificates must trust. */
  readonly webRootKey: string;
  /** PEM of the authority that a client of the media host must trust. */
  readonly mediaCa: string;
  /** Where mail is sent that nobody gets: it is shown at `/admin/mail`. */
  readonly smtpUrl: string;
  close(): Promise<void>;
}

export async function createEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { port, host = '127.0.0.1', clock = systemClock, numbers = [], allowedHosts = [] } = options;
  const world = new World(clock);
  for (const number of numbers) world.lines.register(readBusinessNumber(adminFields(number), number.phoneNumberId));
  const listening = await listen(createApp(world, allowedHosts), port, host, (server) => world.web.door.serve(server));
  const mediaHost = await openMediaHost(world, host, options);
  const mailHost = await MailHost.start(world.mail, { port: options.smtpPort ?? 0, host });
  const address = `${nameOf(host)}:${listening.port}`;
  const url = `http://${address}`;
  return {
    url,
    graphUrl: url,
    webSocketUrl: `ws://${address}${webSocketPath}`,
    webRootKey: world.web.identity.rootPublicKey.toString('hex'),
    mediaCa: mediaHost.ca,
    smtpUrl: `smtp://${nameOf(host)}:${mailHost.port}`,
    close: async () => {
      world.close();
      await Promise.all([listening.close(), mediaHost.close(), mailHost.close()]);
    },
  };
}

/** Beside the web door, on a port of its own, since it speaks TLS. */
async function openMediaHost(world: World, host: string, options: EmulatorOptions): Promise<MediaHost> {
  const { mediaPort = 0, mediaCaFile } = options;
  const mediaHost = await MediaHost.start(world.web.messages.vault, { port: mediaPort, host, name: nameOf(host) });
  world.web.messages.mediaHost = mediaHost;
  if (mediaCaFile !== undefined) {
    await mkdir(path.dirname(mediaCaFile), { recursive: true });
    await writeFile(mediaCaFile, mediaHost.ca);
  }
  return mediaHost;
}

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
