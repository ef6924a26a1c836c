import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { News } from '../../platform/bus/news.js';
import { DEVICES_CHANGED } from './device-directory.js';

/** Waits for something about a device to come true. */
@Injectable()
export class DeviceNews extends News {
  constructor(bus: Bus) {
    super(bus, DEVICES_CHANGED);
  }
}
