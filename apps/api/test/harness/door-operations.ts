import { Controller } from '@nestjs/common';
import type { Identity } from '../../src/platform/http/authenticator.js';
import type { Call } from '../../src/platform/operations/call.js';
import { NumberField, OneOf, Text } from '../../src/platform/operations/fields.js';
import { Handles, operation } from '../../src/platform/operations/operation.js';

class GreetDto {
  @Text('Whom to greet.', { max: 40 })
  name!: string;

  @NumberField('How often.', { integer: true, min: 1, max: 3, optional: true })
  times?: number;
}

class GreetingDto {
  @Text('The greeting.')
  greeting!: string;
}

class CountDto {
  @OneOf(['cats', 'dogs'], 'What to count.', { optional: true })
  kind?: string;
}

class CountedDto {
  @NumberField('How many there are.', { integer: true })
  count!: number;

  @Text('The tenant that asked.')
  tenant!: string;
}

/** Three operations that show what a door does: one that sends, one that reads, one that is no tool. */
const greet = operation({
  id: 'greet_someone',
  scope: 'messages:send',
  effect: 'send',
  summary: 'Greet someone',
  description: 'Says hello as often as asked.',
  doors: { whatsgate: 'POST /greet', rest: 'POST /greetings', mcp: true },
  input: GreetDto,
  output: GreetingDto,
  errors: ['quota_exhausted'],
  example: { input: { name: 'Ada' }, output: { greeting: 'Hello Ada' } },
  status: 201,
});

const count = operation({
  id: 'count_animals',
  scope: 'reports:read',
  effect: 'read',
  summary: 'Count animals',
  description: 'Counts the animals of a kind, or all of them.',
  doors: { whatsgate: 'GET /animals/{kind}', mcp: true },
  input: CountDto,
  output: CountedDto,
  errors: [],
  example: { input: { kind: 'cats' }, output: { count: 2, tenant: 'ten_acme' } },
});

const forget = operation({
  id: 'forget_greeting',
  scope: 'tokens:write',
  effect: 'destructive',
  summary: 'Forget a greeting',
  description: 'Forgets it for good.',
  doors: { rest: 'DELETE /greetings/{name}' },
  input: GreetDto,
  output: GreetingDto,
  errors: ['message_not_found'],
  example: { input: { name: 'Ada' }, output: { greeting: 'Hello Ada' } },
});

@Controller()
export class DoorOperations {
  @Handles(greet)
  async greet(_call: Call, input: GreetDto): Promise<GreetingDto> {
    if (input.name === 'Trouble') throw new Error('the secret plumbing broke at 10.0.0.7');
    return { greeting: Array.from({ length: input.times ?? 1 }, () => `Hello ${input.name}`).join(', ') };
  }

  @Handles(count)
  async count(call: Call, _input: CountDto): Promise<CountedDto> {
    return { count: 2, tenant: call.tenant.id };
  }

  @Handles(forget)
  async forget(_call: Call, input: GreetDto): Promise<GreetingDto> {
    return { greeting: `Goodbye ${input.name}` };
  }
}

export function identityOf(tenant: string, scopes: readonly string[], apiAccess = true): Identity {
  return {
    tenant: {
      id: `ten_${tenant}`,
      subdomain: tenant,
      timeZone: 'UTC',
      apiAccess,
      requestsPerMinute: 60,
      messagesPerDay: null,
      devicesMax: null,
    },
    principal: { kind: 'token', id: `tok_${tenant}`, scopes, deviceIds: [] },
  };
}
