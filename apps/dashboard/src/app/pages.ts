import { lazy } from 'react';

/** Each page is fetched when it is first opened. */
export const StartPage = lazy(async () => ({ default: (await import('../features/start/start.page.js')).StartPage }));
export const DevicesPage = lazy(async () => ({
  default: (await import('../features/devices/devices.page.js')).DevicesPage,
}));
export const MessagesPage = lazy(async () => ({
  default: (await import('../features/messages/messages.page.js')).MessagesPage,
}));
export const TokensPage = lazy(async () => ({
  default: (await import('../features/tokens/tokens.page.js')).TokensPage,
}));
export const UsagePage = lazy(async () => ({ default: (await import('../features/usage/usage.page.js')).UsagePage }));
export const AuditPage = lazy(async () => ({ default: (await import('../features/audit/audit.page.js')).AuditPage }));
export const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/settings.page.js')).SettingsPage,
}));
export const SignUpPage = lazy(async () => ({
  default: (await import('../features/sign-up/sign-up.page.js')).SignUpPage,
}));
export const OperatorsPage = lazy(async () => ({
  default: (await import('../features/operators/operators.page.js')).OperatorsPage,
}));
export const EnterPage = lazy(async () => ({
  default: (await import('../features/operators/enter.page.js')).EnterPage,
}));
