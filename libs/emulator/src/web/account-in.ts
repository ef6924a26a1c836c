import type { Request } from 'express';
import { notFound } from '../http/admin-error.js';
import { param } from '../http/request.js';
import { digitsOf } from '../phones/phone-book.js';
import type { Account } from './account.js';
import type { Accounts } from './accounts.js';

/** The account of the phone that an admin call names. */
export function accountIn(request: Request, accounts: Accounts, name = 'number'): Account {
  const written = param(request, name);
  const account = accounts.reach(digitsOf(written) ?? written);
  if (account === undefined) throw notFound(`Phone ${written}`);
  return account;
}
