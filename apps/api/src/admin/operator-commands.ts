import { OperatorsService, OperatorTwoFactor } from '../modules/operators/index.js';
import { UsageError, type Command } from './command.js';

export const operatorCommands: readonly Command[] = [
  {
    name: 'operator create',
    summary: 'Let somebody run the installation at /operators; the password is shown this once',
    argument: '<email>',
    options: { name: { description: 'their name' } },
    run: async (app, { argument: email, options }) => {
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError('What follows must be an e-mail address.');
      return app.get(OperatorsService).create(email, options['name']);
    },
  },
  {
    name: 'operator list',
    summary: 'List who runs the installation',
    options: {},
    run: async (app) => ({ operators: await app.get(OperatorsService).list() }),
  },
  {
    name: 'operator password',
    summary: 'Give an operator a new password, shown this once; their sessions end',
    argument: '<email>',
    options: {},
    run: async (app, { argument: email }) => ({
      email,
      password: await app.get(OperatorsService).renewPassword(email),
    }),
  },
  {
    name: 'operator two-factor',
    summary: 'Ask an operator for the code of an app, too; what the app needs is shown this once, their sessions end',
    argument: '<email>',
    options: {},
    run: async (app, { argument: email }) => ({ email, ...(await app.get(OperatorTwoFactor).start(email)) }),
  },
  {
    name: 'operator two-factor-off',
    summary: 'Ask an operator for no code any more; their sessions end',
    argument: '<email>',
    options: {},
    run: async (app, { argument: email }) => {
      await app.get(OperatorTwoFactor).stop(email);
      return { email, done: 'two-factor-off' };
    },
  },
  {
    name: 'operator delete',
    summary: 'Let somebody no longer run the installation; their sessions end',
    argument: '<email>',
    options: {},
    run: async (app, { argument: email }) => {
      await app.get(OperatorsService).remove(email);
      return { email, done: 'delete' };
    },
  },
];
