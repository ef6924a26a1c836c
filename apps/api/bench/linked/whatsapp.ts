import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProgram, type Program } from '../programs.js';

const emulatorFile = fileURLToPath(new URL('../../../../../../libs/emulator/dist/main.js', import.meta.url));

/** The pretended WhatsApp, in a process of its own. */
export interface WhatsApp {
  readonly program: Program;
  readonly webUrl: string;
  readonly mediaCaFile: string;
  tell(path: string): Promise<unknown>;
  ask(method: string, path: string, body: object): Promise<unknown>;
}

export async function startWhatsApp(dataDir: string): Promise<WhatsApp> {
  const mediaCaFile = path.join(dataDir, 'media-ca.pem');
  const program = await startProgram(emulatorFile, { EMULATOR_MEDIA_CA: mediaCaFile }, '/admin/stats', {
    portVariable: 'EMULATOR_PORT',
    isQuiet: true,
  });
  const url = `http://127.0.0.1:${program.port}`;
  const ask = async (method: string, address: string, body?: object): Promise<unknown> => {
    const response = await fetch(new URL(address, url), {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the emulator answered ${response.status} to ${method} ${address}`);
    return response.status === 204 ? undefined : response.json();
  };
  return {
    program,
    mediaCaFile,
    webUrl: `ws://127.0.0.1:${program.port}/ws/chat`,
    tell: (address) => ask('GET', address),
    ask,
  };
}
