import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { HostCookie } from './host-cookie.js';

/** A person's session, at their tenant's host. */
@Injectable()
export class SessionCookie extends HostCookie {
  constructor(@Inject(CONFIG) config: Config) {
    super(config, 'wagate', /^wg_session_[A-Za-z0-9_-]{43}$/);
  }
}
