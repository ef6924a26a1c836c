import { Injectable } from '@nestjs/common';
import { EngineError, Engines, type Connection, type EventSink } from '../../../engines/engine.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import type { Device } from '../device.js';
import { DeviceCredentials } from '../device-credentials.js';
import { DeviceProxies } from '../device-proxies.js';
import { DeviceMemories } from '../memory/device-memories.js';

/** Brings a device's engine, credentials, proxy and memory together. */
@Injectable()
export class DeviceConnector {
  constructor(
    private readonly engines: Engines,
    private readonly credentials: DeviceCredentials,
    private readonly proxies: DeviceProxies,
    private readonly memories: DeviceMemories,
  ) {}

  async connect(device: Device, lease: Lease, sink: EventSink): Promise<Connection> {
    const { id, tenantId, number, name } = device;
    const engine = this.engines.get(device.engine);
    if (!engine) throw new EngineError('engine_missing', 'This installation has no such engine.', { kind: 'never' });
    const credentials = await this.credentials.read(tenantId, id);
    const proxy = await this.proxies.open(device);
    const identity = { id, number, name, ...(proxy === undefined ? {} : { proxy }) };
    return engine.connect(identity, credentials, sink, this.memories.of(device, lease));
  }

  /** Nobody has linked it, or its link was ended. */
  isBlank(device: Device): Promise<boolean> {
    return this.memories.isBlank(device);
  }

  keepsSocket(device: Pick<Device, 'engine'>): boolean {
    return this.engines.get(device.engine)?.linking === 'pairing';
  }
}
