import { operation } from '../../../platform/operations/operation.js';
import {
  CreateLinkPageDto,
  LinkDeviceDto,
  LinkPageDto,
  LinkPageRefDto,
  LinkPageRevokedDto,
  LinkPagesOfDeviceDto,
  LinkStepDto,
  OpenLinkPagesDto,
} from './linking.dto.js';

const pageId = 'lnk_01jd3w7zqk5m8n2p4r6t8v0x1y';

export const linkDevice = operation({
  id: 'link_device',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Link a device, step by step',
  description:
    'Server-sent events: every QR code or pairing code as WhatsApp rotates it, then connected, or failed with the reason in words.',
  doors: { rest: 'GET /devices/{device}/link' },
  input: LinkDeviceDto,
  output: LinkStepDto,
  errors: ['device_not_found', 'device_already_connected', 'device_paused', 'pairing_not_offered', 'rate_limited'],
  stream: true,
  example: {
    input: { device: '15550001111' },
    output: { type: 'code', code: 'ABCD1234', expires_at: '2026-11-21T09:03:00.000Z' },
  },
});

export const createLinkPage = operation({
  id: 'create_link_page',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Make a page that links a device',
  description:
    'For whoever holds the phone and has no account here. The address works once, until it expires, and shows your name.',
  doors: { rest: 'POST /devices/{device}/link-pages' },
  input: CreateLinkPageDto,
  output: LinkPageDto,
  errors: ['device_not_found', 'device_already_connected', 'device_paused', 'pairing_not_offered'],
  status: 201,
  example: {
    input: { device: '15550001111', minutes: 60, title: 'Acme' },
    output: {
      id: pageId,
      device_id: 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y',
      url: 'https://acme.example.com/link/6QkqV0vYc3p2cQ9l1rZb7w8JdXn4tUe5sFhGaKmPoRy',
      expires_at: '2026-11-21T10:00:00.000Z',
    },
  },
});

export const listLinkPages = operation({
  id: 'list_link_pages',
  scope: 'devices:write',
  effect: 'read',
  summary: 'List the link pages that can still be used',
  description: 'Of one device, up to a hundred. Their addresses were shown when they were made, and never again.',
  doors: { rest: 'GET /devices/{device}/link-pages' },
  input: LinkPagesOfDeviceDto,
  output: OpenLinkPagesDto,
  errors: ['device_not_found'],
  example: {
    input: { device: '15550001111' },
    output: {
      data: [
        {
          id: pageId,
          title: 'Acme',
          created_at: '2026-11-21T09:00:00.000Z',
          expires_at: '2026-11-21T10:00:00.000Z',
        },
      ],
    },
  },
});

export const revokeLinkPage = operation({
  id: 'revoke_link_page',
  scope: 'devices:write',
  effect: 'destructive',
  summary: 'Take a link page back',
  description: 'Its address stops working at once.',
  doors: { rest: 'DELETE /link-pages/{id}' },
  input: LinkPageRefDto,
  output: LinkPageRevokedDto,
  errors: ['link_page_not_found'],
  example: { input: { id: pageId }, output: { id: pageId, revoked: true } },
});
