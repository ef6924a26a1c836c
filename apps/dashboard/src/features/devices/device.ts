import type { operations } from '@wagate/sdk';

export type Device = operations['get_device']['responses']['200']['content']['application/json'];
export type NewDevice = operations['create_device']['responses']['201']['content']['application/json'];
export type DeviceWish = operations['create_device']['requestBody']['content']['application/json'];
export type DeviceChange = NonNullable<operations['update_device']['requestBody']>['content']['application/json'];
export type Usage = operations['get_usage']['responses']['200']['content']['application/json'];
export type DeviceUsage = Usage['devices'][number];
export type History = operations['get_history']['responses']['200']['content']['application/json'];
export type LinkPage = operations['create_link_page']['responses']['201']['content']['application/json'];
export type LinkPageWish = NonNullable<operations['create_link_page']['requestBody']>['content']['application/json'];
export type OpenLinkPage =
  operations['list_link_pages']['responses']['200']['content']['application/json']['data'][number];
export type NewChats = operations['get_new_chats']['responses']['200']['content']['application/json'];
export type NewChatsChange = NonNullable<operations['update_new_chats']['requestBody']>['content']['application/json'];
