import { randomBytes } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { PlansService } from '../modules/billing/index.js';
import { DevicesService, NewDevices } from '../modules/devices/index.js';
import { TenantDirectory, TenantsService } from '../modules/tenants/index.js';
import { AccountsService } from '../modules/tokens/index.js';
import { DEMO_SUBDOMAIN, type Config } from '../platform/config/config.js';
import { newId } from '../platform/ids/ids.js';
import type { Call, CallerTenant } from '../platform/operations/call.js';
import { demoOperator } from './demo-operator.js';
import { ensureLinkedDevices } from './linked-devices.js';
import { readDemoFile, writeDemoFile, type DemoFile, type DemoSecrets } from './demo-file.js';
import { EmulatorClient } from './emulator-client.js';
import { welcome } from './welcome.js';

const NUMBER = '15550001111';
const PHONE = '15550002222';
const OTHER_PHONE = '15550003333';

/** Puts a tenant with a connected number before the emulator, and says how to use it. A second start finds it there. */
export async function prepareDemo(app: INestApplication, config: Config): Promise<string> {
  if (config.demoPhonesUrl === undefined)
    return 'The demo has no emulator: start it with npm start, or set EMULATOR_URL.\n';
  const emulator = new EmulatorClient(config.demoPhonesUrl);
  const account = await accountOf(app, config);
  const operator = await demoOperator(app, account.operator);
  const secrets = { ...account, operator };
  await emulator.registerNumber({ number: NUMBER, ...secrets.whatsapp });
  await emulator.addPhone(PHONE, 'Ada');
  await emulator.addPhone(OTHER_PHONE, 'Ben');
  const call = await demoCall(app);
  await ensureDevice(app, { call, emulator, config, whatsapp: secrets.whatsapp });
  if (config.role === 'all') await ensureLinkedDevices(app, call, emulator);
  const devices = await app.get(DevicesService).list(call, {});
  const file = demoFile(
    config,
    secrets,
    devices.data.map(({ number, engine, status }) => ({ number, engine, status })),
  );
  writeDemoFile(config.dataDir, file, secrets);
  return welcome(file, PHONE);
}

async function accountOf(app: INestApplication, config: Config): Promise<DemoSecrets> {
  const kept = readDemoFile(config.dataDir);
  const known = await app.get(TenantDirectory).tenantIdOf(DEMO_SUBDOMAIN);
  if (kept && known !== undefined) return kept;
  await app.get(PlansService).addFirstPlans();
  const accounts = app.get(AccountsService);
  const email = `owner@${DEMO_SUBDOMAIN}.example`;
  if (known !== undefined) await app.get(TenantsService).delete(DEMO_SUBDOMAIN);
  const made = await accounts.open({ subdomain: DEMO_SUBDOMAIN, name: 'Acme', plan: 'standard' }, { email });
  const secret = (): string => randomBytes(16).toString('hex');
  const whatsapp = {
    phoneNumberId: '106540352242922',
    accessToken: secret(),
    appSecret: secret(),
    verifyToken: secret(),
  };
  return { apiToken: made.token, email, password: made.password, whatsapp };
}

interface DemoDevice {
  readonly call: Call;
  readonly emulator: EmulatorClient;
  readonly config: Config;
  readonly whatsapp: DemoSecrets['whatsapp'];
}

async function ensureDevice(app: INestApplication, { call, emulator, config, whatsapp }: DemoDevice): Promise<void> {
  const devices = app.get(DevicesService);
  const known = (await devices.list(call, {})).data.find((device) => device.number === NUMBER);
  const device =
    known ??
    (await app.get(NewDevices).create(call, {
      number: NUMBER,
      engine: 'cloud',
      name: 'Support',
      credentials: {
        phone_number_id: whatsapp.phoneNumberId,
        access_token: whatsapp.accessToken,
        app_secret: whatsapp.appSecret,
        verify_token: whatsapp.verifyToken,
      },
    }));
  const webhookUrl = `http://${localAddress(config)}/callbacks/${device.id}`;
  await emulator.registerNumber({ number: NUMBER, ...whatsapp, webhookUrl });
}

function localAddress({ http }: Config): string {
  return `${http.host === '0.0.0.0' ? '127.0.0.1' : http.host}:${http.port}`;
}

async function demoCall(app: INestApplication): Promise<Call> {
  const directory = app.get(TenantDirectory);
  const id = await directory.tenantIdOf(DEMO_SUBDOMAIN);
  const tenant: CallerTenant | undefined = id === undefined ? undefined : await directory.standing(id);
  if (!tenant) throw new Error('the demo tenant is not there');
  const principal = { kind: 'operator', id: 'demo', scopes: ['*'], deviceIds: [] } as const;
  return { tenant, principal, door: 'operator', requestId: newId('req'), operation: 'create_device' };
}

function demoFile(
  config: Config,
  secrets: DemoSecrets & Pick<DemoFile, 'operator'>,
  devices: DemoFile['devices'],
): DemoFile {
  const baseUrl = config.publicUrl.origin;
  const tenantUrl = baseUrl.replace('//', `//${DEMO_SUBDOMAIN}.`);
  const emulatorUrl = config.demoPhonesUrl ?? '';
  return {
    baseUrl,
    tenantUrl,
    subdomain: DEMO_SUBDOMAIN,
    apiToken: secrets.apiToken,
    mcpUrl: `${tenantUrl}/mcp/whatsgate`,
    owner: { email: secrets.email, password: secrets.password },
    operator: secrets.operator,
    devices,
    emulator: { url: emulatorUrl, webSocketUrl: config.web.url ?? null, graphUrl: config.graph.url },
  };
}
