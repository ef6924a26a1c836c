import type { en } from './en.js';

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en;
  }
}

export { en } from './en.js';
