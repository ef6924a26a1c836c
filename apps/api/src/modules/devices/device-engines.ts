import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EngineError, Engines, noMemory, type DeviceIdentity, type Engine } from '../../engines/engine.js';
import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import type { CloudCredentialsDto } from './devices.dto.js';

export interface EngineCredentials extends Readonly<Record<string, string>> {
  readonly verifyToken: string;
}

/** Which engine a number is to use, and whether WhatsApp takes what was given for it. */
@Injectable()
export class DeviceEngines {
  constructor(private readonly engines: Engines) {}

  named(name: string): Engine {
    const engine = this.engines.get(name);
    if (!engine) throw new AppError('engine_missing', { details: { engine: name }, field: 'engine' });
    return engine;
  }

  /** Asks WhatsApp at once: credentials that do not work are of no use to anybody later. */
  async checked(
    engine: Engine,
    identity: DeviceIdentity,
    given: CloudCredentialsDto | undefined,
  ): Promise<EngineCredentials | undefined> {
    if (engine.linking === 'pairing') return undefined;
    if (!given) throw new InvalidInput({ credentials: ['The credentials field is required for this engine.'] });
    const credentials = credentialsOf(given);
    try {
      const connection = await engine.connect(identity, credentials, () => Promise.resolve(), noMemory);
      await connection.close();
    } catch (error) {
      throw error instanceof EngineError ? refusalOf(error) : error;
    }
    return credentials;
  }
}

function credentialsOf(given: CloudCredentialsDto): EngineCredentials {
  return {
    phoneNumberId: given.phone_number_id,
    accessToken: given.access_token,
    appSecret: given.app_secret,
    verifyToken: given.verify_token ?? randomBytes(16).toString('hex'),
    ...(given.waba_id === undefined ? {} : { wabaId: given.waba_id }),
  };
}

function refusalOf(error: EngineError): AppError {
  const code = error.retry.kind === 'never' ? 'credentials_refused' : 'unavailable';
  const details = error.field === undefined ? undefined : { field: fieldAsGiven(error.field) };
  return new AppError(code, { message: error.message, details, cause: error });
}

/** Engines name their fields in their own spelling; callers wrote snake case below `credentials`. */
function fieldAsGiven(field: string): string {
  return `credentials.${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
