import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { deriveKey, open, seal, SealBroken } from './aead.js';

/** Wraps and unwraps other keys. During a rotation the old master key still opens what it sealed. */
@Injectable()
export class MasterKeys {
  private readonly current: Buffer;
  private readonly old: Buffer | undefined;

  constructor(@Inject(CONFIG) config: Config) {
    if (!config.masterKey) throw new Error('MASTER_KEY is not set');
    this.current = wrappingKey(config.masterKey);
    this.old = config.masterKeyOld ? wrappingKey(config.masterKeyOld) : undefined;
  }

  wrap(key: Buffer, context: string): Buffer {
    return seal(this.current, key, context);
  }

  unwrap(wrapped: Buffer, context: string): Buffer {
    try {
      return open(this.current, wrapped, context);
    } catch (error) {
      if (!(error instanceof SealBroken) || !this.old) throw error;
      return open(this.old, wrapped, context);
    }
  }
}

function wrappingKey(base64: string): Buffer {
  return deriveKey(Buffer.from(base64, 'base64'), 'wagate key wrapping');
}
