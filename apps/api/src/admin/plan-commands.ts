import { PlansService, type PlanLimits } from '../modules/billing/index.js';
import { UsageError, type Command } from './command.js';

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

export const planCommands: readonly Command[] = [
  {
    name: 'plan list',
    summary: 'List the plans',
    options: {},
    run: async (app) => {
      const plans = app.get(PlansService);
      await plans.addFirstPlans();
      return { plans: await plans.list() };
    },
  },
  {
    name: 'plan set',
    summary: 'Make a plan or change it; it takes effect at once',
    argument: '<name>',
    options: {
      'api-access': { description: 'yes or no' },
      'requests-per-minute': { description: 'a number, or none' },
      'messages-per-day': { description: 'a number for each device, or none' },
      devices: { description: 'a number, or none' },
    },
    run: (app, { argument: name, options }) => app.get(PlansService).set(name, limitsOf(options)),
  },
];

function limitsOf(options: Readonly<Record<string, string | undefined>>): Partial<PlanLimits> {
  const limits: Partial<Writable<PlanLimits>> = {};
  if (options['api-access'] !== undefined) limits.apiAccess = yes('api-access', options['api-access']);
  if (options['requests-per-minute'] !== undefined)
    limits.requestsPerMinute = count('requests-per-minute', options['requests-per-minute']);
  if (options['messages-per-day'] !== undefined)
    limits.messagesPerDay = count('messages-per-day', options['messages-per-day']);
  if (options['devices'] !== undefined) limits.devicesMax = count('devices', options['devices']);
  return limits;
}

function yes(name: string, text: string): boolean {
  if (text !== 'yes' && text !== 'no') throw new UsageError(`--${name} must be yes or no.`);
  return text === 'yes';
}

function count(name: string, text: string): number | null {
  if (text === 'none') return null;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} must be a whole number above zero, or none.`);
  return Number(text);
}
