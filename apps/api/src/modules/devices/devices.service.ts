import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { EngineError, Engines, type Engine } from '../../engines/engine.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { ErrorCode } from '../../platform/errors/catalogue.js';
import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/ids.js';
import { Lanes } from '../../platform/jobs/lanes.js';
import { ShardMap } from '../../platform/jobs/shards/shard-map.js';
import type { Call } from '../../platform/operations/call.js';
import { cursorOf, pageOf, type Page } from '../../platform/operations/page.js';
import { AuditService } from '../audit/index.js';
import { parsePhoneNumber } from '../contacts/index.js';
import { DeviceCredentials } from './device-credentials.js';
import { DeviceDirectory } from './device-directory.js';
import { statusInWords, type Device } from './device.js';
import type {
  CreateDeviceDto,
  DeviceDto,
  DeviceStatusDto,
  DeviceStatusListDto,
  ListDevicesDto,
  UpdateDeviceDto,
} from './devices.dto.js';
import { DevicesRepository } from './devices.repository.js';

@Injectable()
export class DevicesService {
  constructor(
    private readonly repository: DevicesRepository,
    private readonly directory: DeviceDirectory,
    private readonly credentials: DeviceCredentials,
    private readonly engines: Engines,
    private readonly shards: ShardMap,
    private readonly lanes: Lanes,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The device a caller named, or the refusal that the operation words in its own way. */
  async reach(call: Call, reference: string, refusal: ErrorCode = 'device_not_found'): Promise<Device> {
    const device = await this.directory.find(call, reference);
    if (!device) throw new AppError(refusal);
    return device;
  }

  async create(call: Call, input: CreateDeviceDto): Promise<DeviceDto> {
    const number = parsePhoneNumber(input.number);
    if (number === undefined) throw new AppError('phone_invalid');
    if (call.principal.deviceIds.length > 0) throw new AppError('scope_missing');
    const engine = this.engineNamed(input.engine);
    const id = newId('dev');
    const wanted = this.credentialsOf(engine, input);
    if (wanted) await this.checkWithWhatsApp(engine, { id, number }, wanted);
    const device = await this.insert(call, { id, number, engine, input, wanted });
    await this.directory.announce(id);
    await this.lanes.ring(id);
    return {
      ...this.show(call, device),
      ...(wanted ? { callback: this.callbackOf(call, device, wanted.verifyToken) } : {}),
    };
  }

  async list(call: Call, input: ListDevicesDto): Promise<Page<DeviceDto>> {
    const limit = input.limit ?? 50;
    const after = cursorOf(input.cursor, 'dev');
    const rows = await this.repository.list(call.tenant.id, call.principal.deviceIds, limit + 1, after);
    return pageOf(rows, limit, (device) => this.show(call, device));
  }

  async get(call: Call, reference: string): Promise<DeviceDto> {
    return this.show(call, await this.reach(call, reference));
  }

  async update(call: Call, input: UpdateDeviceDto): Promise<DeviceDto> {
    const { id } = await this.reach(call, input.device);
    const change = {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.daily_limit === undefined ? {} : { dailyLimit: input.daily_limit }),
    };
    const device = await this.repository.inTenant(call.tenant.id, async (tx) => {
      const updated = await this.repository.update(tx, call.tenant.id, id, change);
      await this.audit.record(tx, call, { subjectId: id, details: change });
      return updated;
    });
    await this.directory.announce(id);
    return this.show(call, device);
  }

  /** The lane cancels what waits and closes the connection; the sweep rings it should this ring be lost. */
  async delete(call: Call, reference: string, refusal: ErrorCode): Promise<string> {
    const { id, number } = await this.reach(call, reference, refusal);
    await this.repository.inTenant(call.tenant.id, async (tx) => {
      await this.repository.markDeleted(tx, call.tenant.id, id, this.clock.now());
      await this.audit.record(tx, call, { subjectId: id, details: { number } });
    });
    await this.directory.announce(id);
    await this.lanes.ring(id);
    return id;
  }

  async status(call: Call, reference: string): Promise<DeviceStatusDto> {
    const device = await this.reach(call, reference);
    return { message: statusInWords(device.status), device: device.number, reason: device.reason };
  }

  async statuses(call: Call): Promise<DeviceStatusListDto> {
    const devices = await this.repository.list(call.tenant.id, call.principal.deviceIds, 10_000);
    return {
      devices: devices.map(({ number, name, status }) => ({ device: number, name, status: statusInWords(status) })),
    };
  }

  /** The ids of the devices a caller named; all of them, or a refusal. */
  async idsOf(call: Call, references: readonly string[]): Promise<string[]> {
    const found = await Promise.all(
      references.map((reference) => this.reach(call, reference, 'selected_device_invalid')),
    );
    return [...new Set(found.map((device) => device.id))];
  }

  engineNamed(name: string): Engine {
    const engine = this.engines.get(name);
    if (!engine) throw new AppError('engine_missing', { details: { engine: name } });
    return engine;
  }

  private async insert(
    call: Call,
    {
      id,
      number,
      engine,
      input,
      wanted,
    }: {
      id: string;
      number: string;
      engine: Engine;
      input: CreateDeviceDto;
      wanted: Record<string, string> | undefined;
    },
  ): Promise<Device> {
    const { tenant } = call;
    const shard = await this.shards.of(id);
    const credentials = wanted ? await this.credentials.seal(tenant.id, id, wanted) : undefined;
    return this.repository.inTenant(tenant.id, async (tx) => {
      const count = await this.repository.countForUpdate(tx, tenant.id);
      if (tenant.devicesMax !== null && count >= tenant.devicesMax) throw new AppError('devices_exhausted');
      if (await this.repository.numberTaken(tx, tenant.id, number)) throw new AppError('device_exists');
      const device = await this.repository.insert(tx, tenant.id, {
        id,
        number,
        engine: engine.name,
        name: input.name ?? number,
        status: wanted ? 'connected' : 'not_initialized',
        shard,
        dailyLimit: input.daily_limit ?? null,
        credentials,
      });
      await this.audit.record(tx, call, { subjectId: id, details: { number, engine: engine.name } });
      return device;
    });
  }

  private credentialsOf(engine: Engine, input: CreateDeviceDto): Record<string, string> | undefined {
    if (engine.linking === 'pairing') return undefined;
    const given = input.credentials;
    if (!given) throw new InvalidInput({ credentials: ['The credentials field is required for this engine.'] });
    return {
      phoneNumberId: given.phone_number_id,
      accessToken: given.access_token,
      appSecret: given.app_secret,
      verifyToken: given.verify_token ?? randomBytes(16).toString('hex'),
      ...(given.waba_id === undefined ? {} : { wabaId: given.waba_id }),
    };
  }

  private async checkWithWhatsApp(
    engine: Engine,
    identity: { id: string; number: string },
    credentials: Record<string, string>,
  ): Promise<void> {
    try {
      const connection = await engine.connect(identity, credentials, () => Promise.resolve());
      await connection.close();
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const code = error.retry.kind === 'never' ? 'credentials_refused' : 'unavailable';
      throw new AppError(code, {
        message: error.message,
        details: error.field ? { field: error.field } : undefined,
        cause: error,
      });
    }
  }

  private show(call: Call, device: Device): DeviceDto {
    const usesCredentials = this.engines.get(device.engine)?.linking === 'credentials';
    return {
      id: device.id,
      number: device.number,
      engine: device.engine,
      name: device.name,
      status: device.status,
      reason: device.reason,
      daily_limit: device.dailyLimit,
      ...(usesCredentials ? { callback: this.callbackOf(call, device) } : {}),
      created_at: device.createdAt,
    };
  }

  private callbackOf(call: Call, device: Device, verifyToken?: string): { url: string; verify_token?: string } {
    const url = new URL(`/callbacks/${device.id}`, this.config.publicUrl);
    url.hostname = `${call.tenant.subdomain}.${this.config.baseDomain}`;
    return { url: url.href, ...(verifyToken === undefined ? {} : { verify_token: verifyToken }) };
  }
}
