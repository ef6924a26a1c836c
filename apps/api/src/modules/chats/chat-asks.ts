import {
  need,
  type Address,
  type ChatAnchor,
  type ChatChange,
  type ChatsSkill,
  type Connection,
  type MessageRef,
  type PresenceSkill,
} from '../../engines/engine.js';
import { deviceAsk } from '../devices/index.js';

const chats = (connection: Connection): ChatsSkill => need(connection.chats, 'chats');
const presence = (connection: Connection): PresenceSkill => need(connection.presence, 'presence');

export interface ChatChanges {
  readonly chat: Address;
  readonly changes: readonly ChatChange[];
  readonly disappearsAfterSeconds?: number;
  readonly last?: ChatAnchor;
}

export const readChat = deviceAsk(
  'chats.read',
  (connection, { chat, messages }: { chat: Address; messages: readonly MessageRef[] }) =>
    chats(connection).read(chat, messages),
);

export const changeChat = deviceAsk(
  'chats.change',
  async (connection, { chat, changes, disappearsAfterSeconds, last }: ChatChanges) => {
    const skill = chats(connection);
    for (const change of changes) await skill.change(chat, change, last);
    if (disappearsAfterSeconds !== undefined) await skill.disappearing(chat, disappearsAfterSeconds);
  },
  { patienceMs: 40_000 },
);

export const showTyping = deviceAsk(
  'chats.typing',
  (connection, { chat, state }: { chat: Address; state: 'typing' | 'recording' | 'paused' }) =>
    presence(connection).typing(chat, state),
);

export const showPresence = deviceAsk('presence.show', (connection, state: 'available' | 'unavailable') =>
  presence(connection).show(state),
);

export const watchChat = deviceAsk('presence.watch', (connection, chat: Address) => presence(connection).watch(chat));
