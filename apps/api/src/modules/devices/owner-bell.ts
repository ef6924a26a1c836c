import { Injectable } from '@nestjs/common';
import { Lanes } from '../../platform/jobs/lanes.js';
import { DeviceDirectory } from './device-directory.js';

/** Tells everybody that a device was changed, and the worker that owns it to act on that. */
@Injectable()
export class OwnerBell {
  constructor(
    private readonly directory: DeviceDirectory,
    private readonly lanes: Lanes,
  ) {}

  async ring(deviceId: string): Promise<void> {
    await this.directory.announce(deviceId);
    await this.lanes.ring(deviceId);
  }
}
