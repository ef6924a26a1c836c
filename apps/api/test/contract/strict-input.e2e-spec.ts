import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { OperationRegistry } from '../../src/platform/operations/operation.registry.js';
import { isRecord } from '../../src/platform/operations/read-input.js';
import { fieldsOf, type FieldSpec } from '../../src/platform/operations/schema.js';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { aNumber } from '../harness/phone.js';
import { askRaw } from '../harness/raw-http.js';
import { hostileValues, mayTake } from './hostile-values.js';

/** One way to call an operation whose input is a body. */
interface Door {
  readonly name: string;
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldSpec[];
}

const json = { 'content-type': 'application/json' };
const picture = new URL('../../../../libs/emulator/public/samples/picture.png', import.meta.url);

/** What is wrong with an answer, or nothing: a 4xx must have its door's shape. */
function complaint(path: string, { status, json: body, text }: Pick<Answer, 'status' | 'json' | 'text'>): string[] {
  if (status >= 200 && status < 300) return [];
  const isNative = path.startsWith('/api/v1/');
  const message = isNative ? fieldOf(body, 'error', 'message') : fieldOf(body, 'message');
  const inShape = isNative ? typeof fieldOf(body, 'error', 'code') === 'string' : fieldOf(body, 'success') === false;
  const isRefusal = status >= 400 && status < 500 && inShape && typeof message === 'string' && message !== '';
  return isRefusal ? [] : [`${path}: ${status} ${text.slice(0, 300)}`];
}

describe('strict input: whatever comes is a 4xx in the promised shape or a documented acceptance', () => {
  let gateway: Gateway;
  let tenant: TestTenant;
  let device: TestDevice;
  let doors: Door[];
  beforeAll(async () => {
    gateway = await aGateway();
    tenant = await aTenant(gateway);
    device = await aDevice(gateway, tenant, { callbacks: false });
    doors = await doorsWithBodies();
  });
  afterEach(async () => {
    const { status } = await gateway.ask({ path: '/health/ready' });
    expect(status).toBe(200);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
  afterAll(() => gateway.close());

  async function doorsWithBodies(): Promise<Door[]> {
    const media = (await readFile(picture)).toString('base64');
    const known: Record<string, unknown> = {
      sender_device: device.number,
      device_id: device.id,
      phone: aNumber(),
      media,
    };
    return gateway.app
      .get(OperationRegistry)
      .all()
      .flatMap(({ spec }) => {
        const routes = [
          ...(spec.doors.whatsgate ? [spec.doors.whatsgate.replace(' ', ' /api')] : []),
          ...(spec.doors.rest ? [spec.doors.rest.replace(' ', ' /api/v1')] : []),
        ].filter((route) => !/^(GET|DELETE) /.test(route));
        const fields = fieldsOf(spec.input);
        const isDeleting = spec.effect === 'destructive';
        const body = Object.fromEntries(
          Object.entries(spec.example.input).map(([name, value]) => [
            name,
            (isDeleting ? undefined : known[name]) ?? value,
          ]),
        );
        return routes.map((route) => {
          const inPath = [...route.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
          const path = route.replaceAll(/\{\w+\}/g, device.id);
          const rest = Object.fromEntries(Object.entries(body).filter(([name]) => !inPath.includes(name)));
          return {
            name: spec.id,
            route: path,
            body: rest,
            fields: fields.filter(({ name }) => !inPath.includes(name)),
          };
        });
      });
  }

  const pathOf = (route: string): string => route.split(' ')[1] ?? '';
  const withField = (body: Door['body'], field: string, value: string): string => {
    const { [field]: _old, ...rest } = body;
    return `{${[...Object.entries(rest).map(([name, part]) => `${JSON.stringify(name)}:${JSON.stringify(part)}`), `${JSON.stringify(field)}:${value}`].join(',')}}`;
  };

  it('covers every operation with a body', () => {
    expect(doors.map(({ route }) => route.replace(device.id, '{id}'))).toEqual(
      expect.arrayContaining([
        'POST /api/send/text',
        'POST /api/send/image',
        'POST /api/send/video',
        'POST /api/send/audio',
        'POST /api/send/file',
        'POST /api/send/location',
        'POST /api/delete',
        'POST /api/v1/devices',
        'PATCH /api/v1/devices/{id}',
        'POST /api/v1/messages',
        'POST /api/v1/tokens',
      ]),
    );
  });

  it.each(Object.entries(hostileValues))('every field given %s', async (what, value) => {
    const faults: string[] = [];
    for (const { route, body, fields } of doors) {
      for (const field of fields) {
        const answer = await tenant.call(route, withField(body, field.name, value), json);
        faults.push(...complaint(pathOf(route), answer).map((fault) => `${field.name} ${fault}`));
        const isTaken = answer.status < 300;
        const type = field.nested ? 'object' : field.schema.type;
        const mayBeTaken = mayTake(type, field.required, what) || (field.nullable && what === 'null');
        if (isTaken && !mayBeTaken) faults.push(`${route} takes ${field.name}: ${answer.text.slice(0, 200)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it.each(Object.entries(hostileValues))('a body that is %s', async (_what, value) => {
    const faults: string[] = [];
    for (const { route, fields } of doors) {
      const answer = await tenant.call(route, value, json);
      faults.push(...complaint(pathOf(route), answer));
      if (answer.status < 300 && fields.some(({ required }) => required)) faults.push(`${route} takes it`);
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ['__proto__', '{"polluted":true}'],
    ['constructor', '{"prototype":{"polluted":true}}'],
    ['hasOwnProperty', '1'],
    ['toString', 'null'],
    ['\ud800', '1'],
    ['\u0000', '1'],
    ['x'.repeat(10_000), '1'],
    ['', '1'],
    ['deep', '['.repeat(50_000) + ']'.repeat(50_000)],
  ])('a field of its own called %j', async (field, value) => {
    const faults: string[] = [];
    for (const { route, body } of doors) {
      const answer = await tenant.call(route, withField(body, field, value), json);
      faults.push(...complaint(pathOf(route), answer));
      if (pathOf(route).startsWith('/api/v1/') && answer.status !== 422) faults.push(`${route}: ${answer.text}`);
    }
    expect(faults).toEqual([]);
  });

  it('keys given twice: the last one counts', async () => {
    const body = `{"sender_device":"${device.number}","phone":"abc","message":"Hi","phone":"${aNumber()}"}`;
    expect((await tenant.call('POST /api/send/text', body, json)).status).toBe(200);
    const other = `{"sender_device":"${device.number}","phone":"${aNumber()}","message":"Hi","phone":"abc"}`;
    expect((await tenant.call('POST /api/send/text', other, json)).status).toBe(422);
  });

  it('bodies of 12 MB', async () => {
    const faults: string[] = [];
    for (const { route, body, fields } of doors) {
      const field = fields.find(({ name }) =>
        ['media', 'message', 'name', 'phone', 'sender_device'].includes(name),
      )?.name;
      const answer = await tenant.call(route, { ...body, [field ?? 'x']: 'x'.repeat(12 * 1024 * 1024) });
      faults.push(...complaint(pathOf(route), answer));
      if (![413, 422].includes(answer.status)) faults.push(`${route}: ${answer.status}`);
    }
    expect(faults).toEqual([]);
  });

  it('bytes that are no UTF-8', async () => {
    const faults: string[] = [];
    for (const { route } of doors) {
      for (const broken of ['ff', 'c328', 'eda080', 'f5808080', 'c0af', 'e2 82'.replace(' ', '')]) {
        const bytes = Buffer.concat([Buffer.from('{"message":"'), Buffer.from(broken, 'hex'), Buffer.from('"}')]);
        const answer = await tenant.call(route, bytes, json);
        faults.push(...complaint(pathOf(route), answer));
        if (answer.status !== 400) faults.push(`${route} ${broken}: ${answer.status} ${answer.text}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('compressed bodies: read when they are small, refused when they are bombs or broken', async () => {
    const body = Buffer.from(JSON.stringify({ sender_device: device.number, phone: aNumber(), message: 'Hi' }));
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '));
    const faults: string[] = [];
    const call = (route: string, bytes: Buffer, encoding: string): Promise<Answer> =>
      tenant.call(route, bytes, { ...json, 'content-encoding': encoding });
    expect((await call('POST /api/send/text', gzipSync(body), 'gzip')).status).toBe(200);
    for (const { route } of doors) {
      const answers = [
        [413, await call(route, bomb, 'gzip')],
        [400, await call(route, gzipSync(body).subarray(0, 20), 'gzip')],
        [400, await call(route, body, 'gzip')],
        [400, await call(route, body, 'zip')],
      ] as const;
      for (const [status, answer] of answers) {
        faults.push(...complaint(pathOf(route), answer));
        if (answer.status !== status) faults.push(`${route}: ${answer.status} instead of ${status}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('content types that are no JSON, or in a charset nobody reads', async () => {
    const types = [
      'text/json',
      'application/jsonx',
      'json',
      'application/json; charset=klingon',
      '*/*',
      'application/xml',
    ];
    const faults: string[] = [];
    for (const { route, body } of doors) {
      for (const type of types) {
        const answer = await tenant.call(route, JSON.stringify(body), { 'content-type': type });
        faults.push(...complaint(pathOf(route), answer));
        if (answer.status !== 400) faults.push(`${route} ${type}: ${answer.status}`);
      }
    }
    expect(faults).toEqual([]);
  });

  const hostileSegments = [
    '%E0%A4%A',
    '%',
    '%zz',
    '%00',
    '%ED%A0%80',
    '%FF',
    '%2e%2e%2f',
    '..%2f..%2fetc%2fpasswd',
    '__proto__',
    'constructor',
    "'%20OR%201=1--",
    'x'.repeat(5_000),
    '%F0%9F%92%A9',
    '%0d%0aX-Injected:%20yes',
    '-1',
    '1e400',
    'null',
    'undefined',
    '%20',
  ];

  it.each(hostileSegments)('the path part %s', async (part) => {
    const routes = [
      `GET /api/connect/${part}`,
      `GET /api/status/${part}`,
      `GET /api/reports/balance/${part}`,
      `GET /api/v1/devices/${part}`,
      `PATCH /api/v1/devices/${part}`,
      `DELETE /api/v1/devices/${part}`,
      `POST /api/v1/devices/${part}/pairing-code`,
      `GET /api/v1/messages/${part}`,
      `DELETE /api/v1/tokens/${part}`,
      `POST /api/v1/tokens/${part}/regenerate`,
      `GET /api/${part}`,
      `GET /api/v1/${part}`,
    ];
    const faults: string[] = [];
    for (const route of routes) {
      const answer = await tenant.call(route);
      faults.push(...complaint(pathOf(route), answer));
      if (answer.status < 400 || answer.headers['x-injected'] !== undefined) faults.push(`${route}: ${answer.status}`);
    }
    expect(faults).toEqual([]);
  });

  it.each([
    'device=%00',
    'device=%ED%A0%80',
    'device=%',
    'device=a&device=b',
    'device[]=a',
    'device[a]=b',
    '__proto__[x]=1',
    '__proto__=1',
    'constructor=1',
    'limit=0',
    'limit=-1',
    'limit=1.5',
    'limit=1e3',
    'limit=999999999999999999',
    'limit=abc',
    'limit=1&limit=2',
    'cursor=x',
    'cursor=%00',
    'cursor=',
    'status=nothing',
    'status=',
    'device_id=',
    'from=a&to=b',
    'a=1&'.repeat(2_000),
    `device=${'x'.repeat(8_000)}`,
    '=',
    '&&&',
    '%',
    '?',
  ])('the query %.60s', async (query) => {
    const faults: string[] = [];
    for (const path of [
      '/api/reports/failed_numbers',
      '/api/v1/messages',
      '/api/v1/devices',
      '/api/v1/tokens',
      '/api/v1/audit',
    ]) {
      faults.push(...complaint(path, await tenant.call(`GET ${path}?${query}`)));
    }
    expect(faults).toEqual([]);
  });

  describe('what is no proper HTTP', () => {
    const head = (path: string): string =>
      `POST ${path} HTTP/1.1\r\nHost: ${tenant.host}\r\nAccess-Token: ${tenant.token}\r\nContent-Type: application/json\r\n`;

    it.each([
      ['a negative content length', 'Content-Length: -1\r\n\r\n{}', 400],
      ['a content length in words', 'Content-Length: two\r\n\r\n{}', 400],
      ['two content lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 400],
      ['a content length beside chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
      ['an unknown transfer encoding', 'Transfer-Encoding: zip\r\n\r\n{}', 400],
      ['a broken chunk', 'Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n', 400],
      ['a huge header', `X-Huge: ${'x'.repeat(70_000)}\r\n\r\n`, 431],
      ['very many headers', `${'X-Many: x\r\n'.repeat(5_000)}\r\n`, 431],
      ['a header without a colon', 'No colon here\r\n\r\n', 400],
      ['a NUL in a header', 'X-Nul: a\0b\r\n\r\n', 400],
      ['two hosts', 'Host: other.example\r\nContent-Length: 0\r\n\r\n', 400],
    ])('%s', async (_what, rest, status) => {
      for (const path of ['/api/send/text', '/api/v1/messages']) {
        const answer = await askRaw(gateway.port, `${head(path)}Connection: close\r\n${rest}`);
        expect([complaint(path, answer), answer.status]).toEqual([[], status]);
      }
    });

    it.each([
      ['no HTTP at all', 'hello\r\n\r\n', 400],
      ['no host', 'GET /api/status/1 HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
      ['an unknown method', 'BREW /api/send/text HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ])('%s', async (_what, bytes, status) => {
      expect((await askRaw(gateway.port, bytes)).status).toBe(status);
    });

    it.each([
      ['Access-Token', 403],
      ['Idempotency-Key', 200],
      ['Content-Type', 200],
    ])('the header %s given twice', async (name, status) => {
      const body = JSON.stringify({ sender_device: device.number, phone: aNumber(), message: 'Hi' });
      const twice = { 'Access-Token': tenant.token, 'Idempotency-Key': 'a', 'Content-Type': 'text/plain' }[name] ?? '';
      const key = name === 'Idempotency-Key' ? 'Idempotency-Key: a\r\n' : '';
      const bytes = `${head('/api/send/text')}${key}${name}: ${twice}\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
      expect((await askRaw(gateway.port, bytes)).status).toBe(status);
    });
  });

  it('sign-in', async () => {
    const faults: string[] = [];
    for (const [what, value] of Object.entries(hostileValues)) {
      for (const field of ['email', 'password']) {
        const body = withField({ email: tenant.owner.email, password: 'wrong' }, field, value);
        const answer = await tenant.call('POST /api/v1/sign-in', body, json);
        faults.push(...complaint('/api/v1/sign-in', answer).map((fault) => `${what}: ${fault}`));
        if (answer.status < 400) faults.push(`${what} signs in`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('every MCP tool, every field', async () => {
    const tools = gateway.app
      .get(OperationRegistry)
      .all()
      .filter(({ spec }) => spec.doors.mcp);
    const faults: string[] = [];
    for (const { spec } of tools) {
      for (const { name } of fieldsOf(spec.input)) {
        for (const [what, value] of Object.entries(hostileValues)) {
          const input = withField({ ...spec.example.input, sender_device: '15559999999' }, name, value);
          const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"${spec.id}","arguments":${input}}}`;
          const headers = { ...json, authorization: `Bearer ${tenant.token}` };
          const answer = await gateway.ask({
            method: 'POST',
            path: '/mcp/whatsgate',
            host: tenant.host,
            body,
            headers,
          });
          const isResult = isRecord(fieldOf(answer.json, 'result')) && answer.status === 200;
          const isOurFault = answer.text.includes('Something went wrong') || answer.text.includes('"internal"');
          if (!isResult || isOurFault)
            faults.push(`${spec.id} ${name} ${what}: ${answer.status} ${answer.text.slice(0, 200)}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});
