import path from 'node:path';
import { Child } from './child.mjs';
import { demandFreePort, freePort, portFrom, waitUntilOpen } from './ports.mjs';
import { Problem } from './say.mjs';

const EMULATOR_HOST = '127.0.0.1';
const emulatorPort = () => portFrom('EMULATOR_PORT', 3001);

/** Starts the emulator and gives what the gateway has to know of it; an emulator that EMULATOR_URL names is used as it is. */
export async function startEmulator() {
  if (process.env.EMULATOR_URL) return { env: pointedAt(process.env.EMULATOR_URL) };
  const port = emulatorPort();
  await demandFreePort('EMULATOR_PORT', port, EMULATOR_HOST);
  const mediaCaFile = path.resolve(process.env.DATA_DIR || '.wagate', 'emulator-media-ca.pem');
  const smtpPort = await freePort(EMULATOR_HOST);
  const env = {
    EMULATOR_PORT: String(port),
    EMULATOR_MEDIA_CA: mediaCaFile,
    EMULATOR_SMTP_PORT: String(smtpPort),
  };
  const child = new Child('libs/emulator/dist/main.js', { env, quiet: true });
  if (!(await waitUntilOpen(port, EMULATOR_HOST, child.exit))) {
    throw new Problem('The emulator did not start: its message is above.');
  }
  const url = `http://${EMULATOR_HOST}:${port}`;
  const known = {
    WHATSAPP_MEDIA_CA: process.env.WHATSAPP_MEDIA_CA || mediaCaFile,
    SMTP_URL: process.env.SMTP_URL || `smtp://${EMULATOR_HOST}:${smtpPort}`,
  };
  return { child, env: { ...pointedAt(url), ...known } };
}

/** Only addresses differ between the demo and production; what is set already stays. */
function pointedAt(url) {
  const { host } = new URL(url);
  return {
    EMULATOR_URL: url,
    GRAPH_API_URL: process.env.GRAPH_API_URL || url,
    WHATSAPP_WEB_URL: process.env.WHATSAPP_WEB_URL || `ws://${host}/ws/chat`,
    MEDIA_PRIVATE_HOSTS: process.env.MEDIA_PRIVATE_HOSTS || host,
  };
}
