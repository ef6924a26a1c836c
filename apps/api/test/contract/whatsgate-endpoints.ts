/** Every endpoint of CONTRACT.md section 1, with an input that WhatsGate's pages show; `{device}` is a number. */
export interface WhatsgateEndpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

const to = { sender_device: '15550001111', phone: '15550002222' };
const media = 'https://example.com/media';

export const sendEndpoints: readonly WhatsgateEndpoint[] = [
  { method: 'POST', path: '/api/send/text', body: { ...to, message: 'Hello' } },
  { method: 'POST', path: '/api/send/image', body: { ...to, media, caption: 'A picture' } },
  { method: 'POST', path: '/api/send/video', body: { ...to, media, caption: 'A film' } },
  { method: 'POST', path: '/api/send/audio', body: { ...to, media } },
  { method: 'POST', path: '/api/send/file', body: { ...to, media, caption: 'A paper' } },
  { method: 'POST', path: '/api/send/location', body: { ...to, latitude: 52.52, longitude: 13.405 } },
];

export const endpoints: readonly WhatsgateEndpoint[] = [
  ...sendEndpoints,
  { method: 'POST', path: '/api/delete', body: { sender_device: '15550001111' } },
  { method: 'GET', path: '/api/connect/15550001111' },
  { method: 'GET', path: '/api/status/15550001111' },
  { method: 'GET', path: '/api/reports/balance/15550001111' },
  { method: 'GET', path: '/api/reports/failed_numbers' },
];

export function nameOf({ method, path }: WhatsgateEndpoint): string {
  return `${method} ${path}`;
}
