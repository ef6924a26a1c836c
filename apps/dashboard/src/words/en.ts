import { app, failures, nav } from './en/app.js';
import { audit } from './en/audit.js';
import { device, devices, linking, linkPages, newDevice } from './en/devices.js';
import { messages } from './en/messages.js';
import { newChats } from './en/new-chats.js';
import { operators } from './en/operators.js';
import { settings } from './en/settings.js';
import { forgot, invitation, reset, signIn } from './en/sign-in.js';
import { signUp } from './en/sign-up.js';
import { start } from './en/start.js';
import { tokens } from './en/tokens.js';
import { usage } from './en/usage.js';

/** Every string of the pages. Plain and short; another language is another folder of this shape. */
export const en = {
  ...{ app, nav, failures },
  ...{ signIn, forgot, reset, invitation, signUp },
  ...{ start, devices, messages, tokens, usage, audit, settings },
  ...{ device, linking, linkPages, newChats, newDevice },
  operators,
} as const;
