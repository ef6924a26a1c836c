import type { Input } from './operation-calls.js';

/** What a caller could name that belongs to somebody. */
export interface Things {
  readonly deviceId: string;
  readonly number: string;
  readonly messageId: string;
  readonly mediaId: string;
  readonly tokenId: string;
  readonly linkPageId: string;
  readonly contactId: string;
  readonly userId: string;
  readonly invitationId: string;
}

export interface OperationCase {
  /** Every way this operation's input can name somebody's things; none for what names nothing. */
  readonly naming: (things: Things) => readonly Input[];
  /** Stands for not found, by the contract's words; `own` answers with the caller's own things only. */
  readonly answer: number | 'own';
}

const list = (prefix: 'dev' | 'msg' | 'tok' | 'aud') => {
  return (things: Things): Input[] => {
    const id = { dev: things.deviceId, msg: things.messageId, tok: things.tokenId }[prefix === 'aud' ? 'msg' : prefix];
    const cursor = Buffer.from(id.replace(/^\w+_/, `${prefix}_`)).toString('base64url');
    return [{}, { cursor }, { limit: 200, cursor }];
  };
};
const byDevice = (field: string, more: Input = {}) => {
  return ({ deviceId, number }: Things): Input[] => [
    { [field]: deviceId, ...more },
    { [field]: number, ...more },
    { [field]: `+${number}`, ...more },
  ];
};
const byToken = ({ tokenId }: Things): Input[] => [{ id: tokenId }];
const to = { phone: '15550002222' };
const text = { ...to, message: 'Hello' };
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const group = '120363000000000001@g.us';
const newsletter = '120363000000000003@newsletter';
const person = '15550002222';
const ofMessage = ({ deviceId, messageId }: Things): Input[] => [{ device: deviceId, message: messageId, label: '7' }];
const nothing = (): Input[] => [{}];

/** One entry an operation: a new operation without an entry fails its test. */
export const operationCases: Readonly<Record<string, OperationCase>> = {
  begin_two_factor: { naming: () => [{ password: 'a guess' }], answer: 403 },
  block_person: { naming: byDevice('device', { person }), answer: 404 },
  cancel_message: { naming: ({ messageId }) => [{ id: messageId }], answer: 404 },
  cancel_history: { naming: byDevice('device'), answer: 404 },
  change_password: { naming: () => [{ current_password: 'a guess', new_password: 'another guess' }], answer: 403 },
  change_user_role: { naming: ({ userId }) => [{ id: userId, role: 'viewer' }], answer: 404 },
  check_numbers: { naming: byDevice('device', { numbers: [person] }), answer: 404 },
  confirm_two_factor: { naming: () => [{ code: '123456' }], answer: 403 },
  connect_device: { naming: byDevice('device'), answer: 404 },
  create_community: { naming: byDevice('device', { subject: 'mine' }), answer: 404 },
  create_device: { naming: () => [], answer: 201 },
  create_group: { naming: byDevice('device', { subject: 'mine', members: ['15550002222'] }), answer: 404 },
  create_link_page: { naming: byDevice('device'), answer: 404 },
  create_message: { naming: byDevice('device_id', { to: '15550002222', text: 'Hello' }), answer: 422 },
  create_newsletter: { naming: byDevice('device', { name: 'mine' }), answer: 404 },
  create_pairing_code: { naming: byDevice('device'), answer: 404 },
  create_token: {
    naming: ({ deviceId, number }) => [
      { name: 'mine', devices: [deviceId] },
      { name: 'mine', devices: [number] },
    ],
    answer: 422,
  },
  decide_join_requests: {
    naming: byDevice('device', { group, decision: 'approve', members: ['15550002222'] }),
    answer: 404,
  },
  delete_device: { naming: byDevice('device'), answer: 404 },
  delete_label: { naming: byDevice('device', { label: '7' }), answer: 404 },
  delete_sender_device: { naming: byDevice('sender_device'), answer: 422 },
  end_other_sessions: { naming: nothing, answer: 403 },
  end_session: { naming: byToken, answer: 403 },
  export_failed_numbers: { naming: byDevice('device_id'), answer: 422 },
  follow_newsletter: { naming: byDevice('device', { newsletter }), answer: 404 },
  get_account: { naming: nothing, answer: 'own' },
  get_business_profile: { naming: byDevice('device'), answer: 404 },
  get_contact: { naming: ({ contactId }) => [{ contact: contactId }], answer: 404 },
  get_device: { naming: byDevice('device'), answer: 404 },
  get_device_balance: { naming: byDevice('device'), answer: 404 },
  get_device_status: { naming: byDevice('device'), answer: 404 },
  get_failed_numbers: { naming: byDevice('device'), answer: 422 },
  get_group: { naming: byDevice('device', { group }), answer: 404 },
  get_group_invite: { naming: byDevice('device', { group }), answer: 404 },
  get_history: { naming: byDevice('device'), answer: 404 },
  get_invited_group: { naming: byDevice('device', { code: 'AbCdEfGhIjKlMnOpQrStUv' }), answer: 404 },
  get_message: { naming: ({ messageId }) => [{ id: messageId }], answer: 404 },
  get_newsletter: { naming: byDevice('device', { newsletter }), answer: 404 },
  get_person: { naming: byDevice('device', { person }), answer: 404 },
  get_person_business_profile: { naming: byDevice('device', { person }), answer: 404 },
  get_new_chats: { naming: byDevice('device'), answer: 404 },
  get_privacy: { naming: byDevice('device'), answer: 404 },
  get_profile: { naming: byDevice('device'), answer: 404 },
  get_usage: { naming: nothing, answer: 'own' },
  invite_user: { naming: () => [], answer: 201 },
  join_group: { naming: byDevice('device', { code: 'AbCdEfGhIjKlMnOpQrStUv' }), answer: 404 },
  label_chat: { naming: byDevice('device', { chat: person, label: '7' }), answer: 404 },
  label_message: { naming: ofMessage, answer: 404 },
  leave_group: { naming: byDevice('device', { group }), answer: 404 },
  link_community_group: { naming: byDevice('device', { community: group, group }), answer: 404 },
  link_device: { naming: byDevice('device'), answer: 404 },
  get_message_media: { naming: ({ messageId }) => [{ id: messageId }], answer: 404 },
  list_audit_entries: { naming: list('aud'), answer: 'own' },
  list_blocked: { naming: byDevice('device'), answer: 404 },
  list_community_groups: { naming: byDevice('device', { community: group }), answer: 404 },
  list_contacts: { naming: nothing, answer: 'own' },
  list_devices: { naming: list('dev'), answer: 'own' },
  list_devices_status: { naming: nothing, answer: 'own' },
  list_events: { naming: byDevice('device_id'), answer: 422 },
  list_groups: { naming: byDevice('device'), answer: 404 },
  list_invitations: { naming: nothing, answer: 'own' },
  list_join_requests: { naming: byDevice('device', { group }), answer: 404 },
  list_labels: { naming: byDevice('device'), answer: 404 },
  list_link_pages: { naming: byDevice('device'), answer: 404 },
  list_messages: { naming: byDevice('device_id'), answer: 422 },
  list_products: { naming: byDevice('device', { person }), answer: 404 },
  list_sessions: { naming: () => [{}, { all: true }], answer: 403 },
  list_tokens: { naming: list('tok'), answer: 'own' },
  list_users: { naming: nothing, answer: 'own' },
  log_out_device: { naming: byDevice('device'), answer: 404 },
  mute_newsletter: { naming: byDevice('device', { newsletter, muted: true }), answer: 404 },
  pause_device: { naming: byDevice('device'), answer: 404 },
  read_chat: { naming: byDevice('device', { chat: person }), answer: 404 },
  reconnect_device: { naming: byDevice('device'), answer: 404 },
  regenerate_token: { naming: byToken, answer: 404 },
  remove_user: { naming: ({ userId }) => [{ id: userId }], answer: 404 },
  request_history: { naming: byDevice('device', { chat: person }), answer: 404 },
  resume_device: { naming: byDevice('device'), answer: 404 },
  revoke_group_invite: { naming: byDevice('device', { group }), answer: 404 },
  revoke_invitation: { naming: ({ invitationId }) => [{ id: invitationId }], answer: 404 },
  revoke_link_page: { naming: ({ linkPageId }) => [{ id: linkPageId }], answer: 404 },
  revoke_token: { naming: byToken, answer: 404 },
  save_label: { naming: byDevice('device', { label: '7', name: 'mine' }), answer: 404 },
  send_audio: { naming: byDevice('sender_device', { ...to, media: picture }), answer: 422 },
  send_file: { naming: byDevice('sender_device', { ...to, media: picture }), answer: 422 },
  send_image: { naming: byDevice('sender_device', { ...to, media: picture }), answer: 422 },
  send_location_message: { naming: byDevice('sender_device', { ...to, latitude: 1, longitude: 2 }), answer: 422 },
  send_media_message: { naming: byDevice('sender_device', { ...to, type: 'image', media: picture }), answer: 422 },
  send_text_message: { naming: byDevice('sender_device', text), answer: 422 },
  send_video: { naming: byDevice('sender_device', { ...to, media: picture }), answer: 422 },
  set_presence: { naming: byDevice('device', { state: 'available' }), answer: 404 },
  show_typing: { naming: byDevice('device', { chat: person, state: 'typing' }), answer: 404 },
  stop_two_factor: { naming: () => [{ password: 'a guess', code: '123456' }], answer: 403 },
  stream_events: { naming: byDevice('device_id'), answer: 422 },
  unblock_person: { naming: byDevice('device', { person }), answer: 404 },
  unfollow_newsletter: { naming: byDevice('device', { newsletter }), answer: 404 },
  unlabel_chat: { naming: byDevice('device', { chat: person, label: '7' }), answer: 404 },
  unlabel_message: { naming: ofMessage, answer: 404 },
  unlink_community_group: { naming: byDevice('device', { community: group, group }), answer: 404 },
  update_account: { naming: () => [], answer: 'own' },
  update_business_profile: { naming: byDevice('device', { address: 'taken over' }), answer: 404 },
  update_chat: { naming: byDevice('device', { chat: person, archived: true }), answer: 404 },
  update_contact: { naming: ({ contactId }) => [{ contact: contactId, name: 'taken over' }], answer: 404 },
  update_device: { naming: byDevice('device', { name: 'taken over' }), answer: 404 },
  update_group: { naming: byDevice('device', { group, subject: 'taken over' }), answer: 404 },
  update_group_members: {
    naming: byDevice('device', { group, action: 'promote', members: ['15550002222'] }),
    answer: 404,
  },
  update_new_chats: { naming: byDevice('device', { per_day: 20 }), answer: 404 },
  update_privacy: { naming: byDevice('device', { last_seen: 'all' }), answer: 404 },
  update_profile: { naming: byDevice('device', { name: 'taken over' }), answer: 404 },
  watch_chat: { naming: byDevice('device', { chat: person }), answer: 404 },
};
