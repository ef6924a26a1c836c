import { createEmulator, type Emulator } from './emulator.js';

/** So that the printed line works at once: a number whose token is public and opens nothing but this emulator. */
const demoNumber = {
  phoneNumberId: '100000000000001',
  displayNumber: '+1 555 019 9999',
  verifiedName: 'Emulator Demo',
  accessToken: 'emulator-token',
  appSecret: 'emulator-secret',
  verifyToken: 'emulator-verify',
};

async function main(): Promise<void> {
  const port = Number(process.env['EMULATOR_PORT'] ?? 3001);
  const host = process.env['EMULATOR_HOST'] ?? '127.0.0.1';
  const allowedHosts = (process.env['EMULATOR_ALLOWED_HOSTS'] ?? '').split(',').filter((name) => name !== '');
  const emulator = await start(port, host, allowedHosts);
  if (emulator === undefined) return;
  print(emulator);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.close());
}

async function start(port: number, host: string, allowedHosts: readonly string[]): Promise<Emulator | undefined> {
  try {
    const mediaPort = Number(process.env['EMULATOR_MEDIA_PORT'] ?? 0);
    const mediaCaFile = process.env['EMULATOR_MEDIA_CA'];
    const smtpPort = Number(process.env['EMULATOR_SMTP_PORT'] ?? 0);
    const numbers = [demoNumber];
    return await createEmulator({ port, host, allowedHosts, numbers, mediaPort, mediaCaFile, smtpPort });
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    const taken = reason.includes('EADDRINUSE');
    console.error(
      taken ? `Port ${port} is taken: set EMULATOR_PORT to another.` : `The emulator cannot start: ${reason}`,
    );
    process.exitCode = 1;
    return undefined;
  }
}

function print({ url, graphUrl, webSocketUrl, smtpUrl }: Emulator): void {
  console.log(`Phones     ${url}/
Graph API  ${graphUrl}/v23.0/
Admin API  ${url}/admin
Web client ${webSocketUrl}
Mail       ${smtpUrl}

Try it:
  curl ${graphUrl}/v23.0/${demoNumber.phoneNumberId}/messages -H 'Authorization: Bearer ${demoNumber.accessToken}' \\
    -H 'Content-Type: application/json' \\
    -d '{"messaging_product":"whatsapp","to":"15551234567","text":{"body":"Hello"}}'`);
}

await main();
