import type { ComponentType } from 'react';
import { AuditPage, DevicesPage, MessagesPage, SettingsPage, StartPage, TokensPage, UsagePage } from './pages.js';

export interface Room {
  readonly name: 'start' | 'devices' | 'messages' | 'tokens' | 'usage' | 'audit' | 'settings';
  /** Also whatever lies below: a page reads the rest of its path itself. */
  readonly Page: ComponentType;
  /** Who may not do this does not see the room. */
  readonly needs?: string;
}

/** The rooms, in the order they are shown. */
export const rooms: readonly Room[] = [
  { name: 'start', Page: StartPage },
  { name: 'devices', Page: DevicesPage, needs: 'devices:read' },
  { name: 'messages', Page: MessagesPage, needs: 'messages:read' },
  { name: 'tokens', Page: TokensPage, needs: 'tokens:read' },
  { name: 'usage', Page: UsagePage, needs: 'account:read' },
  { name: 'audit', Page: AuditPage, needs: 'audit:read' },
  { name: 'settings', Page: SettingsPage },
];
