import { proto, toNumber, type ChatMutation } from 'baileys';

export interface ShownChat {
  archived: boolean;
  pinned: boolean;
  /** Unix milliseconds; -1 for ever. */
  mutedUntil: number | undefined;
  markedUnread: boolean;
  /** The name in the address book. */
  name: string | undefined;
  deleted: boolean;
  cleared: boolean;
  readonly starred: Set<string>;
  readonly deletedForMe: Set<string>;
  readonly labels: Set<string>;
  readonly messageLabels: Map<string, Set<string>>;
}

export interface Label {
  readonly name: string;
  readonly color: number;
}

type Action = proto.ISyncActionValue;
type Apply = (shown: ShownChats, index: readonly string[], action: Action) => void;

/** How the chats of an account look on its phone, from all that its devices told each other. */
export class ShownChats {
  readonly labels = new Map<string, Label>();
  readonly quickReplies = new Map<string, { shortcut: string; message: string }>();
  readonly settings: Record<string, unknown> = {};
  readonly #chats = new Map<string, ShownChat>();

  /** `jid` as the devices wrote it. */
  chat(jid: string): ShownChat {
    const known = this.#chats.get(jid);
    if (known !== undefined) return known;
    const chat: ShownChat = {
      ...{ archived: false, pinned: false, mutedUntil: undefined, markedUnread: false, name: undefined },
      ...{ deleted: false, cleared: false },
      ...{ starred: new Set(), deletedForMe: new Set(), labels: new Set(), messageLabels: new Map() },
    };
    this.#chats.set(jid, chat);
    return chat;
  }

  chats(): [string, ShownChat][] {
    return [...this.#chats];
  }

  /** False when a phone would not know what to do with it. */
  apply({ index, syncAction }: ChatMutation): boolean {
    const apply = actions[index[0] ?? ''];
    apply?.(this, index, syncAction.value ?? {});
    return apply !== undefined;
  }
}

const actions: Readonly<Record<string, Apply>> = {
  archive: (shown, [, jid = ''], { archiveChatAction }) => {
    const chat = shown.chat(jid);
    chat.archived = archiveChatAction?.archived === true;
    if (chat.archived) chat.pinned = false;
  },
  pin_v1: (shown, [, jid = ''], { pinAction }) => {
    const chat = shown.chat(jid);
    chat.pinned = pinAction?.pinned === true;
    if (chat.pinned) chat.archived = false;
  },
  mute: (shown, [, jid = ''], { muteAction }) => {
    const until = muteAction?.muted === true ? toNumber(muteAction.muteEndTimestamp ?? -1) : undefined;
    shown.chat(jid).mutedUntil = until;
  },
  markChatAsRead: (shown, [, jid = ''], { markChatAsReadAction }) => {
    shown.chat(jid).markedUnread = markChatAsReadAction?.read === false;
  },
  contact: (shown, [, jid = ''], { contactAction }) => {
    shown.chat(jid).name = contactAction?.fullName ?? contactAction?.firstName ?? undefined;
  },
  star: (shown, [, jid = '', id = ''], { starAction }) => {
    put(shown.chat(jid).starred, id, starAction?.starred === true);
  },
  deleteMessageForMe: (shown, [, jid = '', id = '']) => void shown.chat(jid).deletedForMe.add(id),
  clearChat: (shown, [, jid = '']) => void (shown.chat(jid).cleared = true),
  deleteChat: (shown, [, jid = '']) => void (shown.chat(jid).deleted = true),
  label_edit: (shown, [, id = ''], { labelEditAction }) => {
    if (labelEditAction?.deleted === true) shown.labels.delete(id);
    else shown.labels.set(id, { name: labelEditAction?.name ?? '', color: labelEditAction?.color ?? 0 });
  },
  label_jid: (shown, [, id = '', jid = ''], { labelAssociationAction }) => {
    put(shown.chat(jid).labels, id, labelAssociationAction?.labeled === true);
  },
  label_message: (shown, [, id = '', jid = '', message = ''], { labelAssociationAction }) => {
    const { messageLabels } = shown.chat(jid);
    const labels = messageLabels.get(message) ?? new Set();
    messageLabels.set(message, labels);
    put(labels, id, labelAssociationAction?.labeled === true);
  },
  quick_reply: (shown, [, id = ''], { quickReplyAction }) => {
    const { shortcut, message, deleted } = quickReplyAction ?? {};
    if (deleted === true) shown.quickReplies.delete(id);
    else shown.quickReplies.set(id, { shortcut: shortcut ?? '', message: message ?? '' });
  },
  setting_pushName: ({ settings }, _index, { pushNameSetting }) => {
    settings['pushName'] = pushNameSetting?.name ?? undefined;
  },
  setting_unarchiveChats: ({ settings }, _index, { unarchiveChatsSetting }) => {
    settings['unarchiveChats'] = unarchiveChatsSetting?.unarchiveChats === true;
  },
  setting_disableLinkPreviews: ({ settings }, _index, action) => {
    settings['linkPreviewsDisabled'] = action.privacySettingDisableLinkPreviewsAction?.isPreviewsDisabled === true;
  },
};

function put(set: Set<string>, item: string, isIn: boolean): void {
  if (isIn) set.add(item);
  else set.delete(item);
}
