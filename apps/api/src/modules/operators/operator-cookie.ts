import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { HostCookie } from '../../platform/http/host-cookie.js';

/** An operator's session, at the bare domain. */
@Injectable()
export class OperatorCookie extends HostCookie {
  constructor(@Inject(CONFIG) config: Config) {
    super(config, 'wagate-operator', /^wg_operator_[A-Za-z0-9_-]{43}$/);
  }
}
