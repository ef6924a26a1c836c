import type { INestApplication } from '@nestjs/common';
import { OperatorsService } from '../modules/operators/index.js';
import type { DemoSecrets } from './demo-file.js';

const EMAIL = 'operator@wagate.example';

/** Whoever tries the demo runs it, too. A demo from before there were operators gets one. */
export async function demoOperator(
  app: INestApplication,
  kept: DemoSecrets['operator'],
): Promise<NonNullable<DemoSecrets['operator']>> {
  const operators = app.get(OperatorsService);
  const isThere = (await operators.list()).some(({ email }) => email === EMAIL);
  if (!isThere) return { email: EMAIL, password: (await operators.create(EMAIL, 'Operator')).password };
  return kept ?? { email: EMAIL, password: await operators.renewPassword(EMAIL) };
}
