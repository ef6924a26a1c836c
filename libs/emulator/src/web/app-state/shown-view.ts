import type { Account } from '../account.js';
import type { AppStateRoom } from './app-state-room.js';

/** How the chats of a phone look, as the admin doors show it. */
export function shownView(account: Account, room: AppStateRoom) {
  const { shown } = room.of(account);
  return {
    pushName: account.pushName,
    settings: shown.settings,
    labels: [...shown.labels].map(([id, label]) => ({ id, ...label })),
    quickReplies: [...shown.quickReplies].map(([id, reply]) => ({ id, ...reply })),
    versions: Object.fromEntries(
      room
        .of(account)
        .collections()
        .map(({ name, version }) => [name, version]),
    ),
    chats: shown.chats().map(([jid, chat]) => ({
      peer: room.peerOf(jid),
      jid,
      ...chat,
      starred: [...chat.starred],
      deletedForMe: [...chat.deletedForMe],
      labels: [...chat.labels],
      messageLabels: [...chat.messageLabels].map(([id, labels]) => ({ id, labels: [...labels] })),
    })),
  };
}
