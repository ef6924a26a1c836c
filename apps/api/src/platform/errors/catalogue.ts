interface CatalogueEntry {
  readonly status: number;
  /** For the customer: what is wrong and what to do. */
  readonly message: string;
}

/** Every failure a customer can meet. Some sentences are WhatsGate's own and must not change (see the contract). */
export const catalogue = {
  token_missing: { status: 403, message: 'an Access-Token is required' },
  token_invalid: { status: 403, message: 'invalid Access-Token' },
  plan_without_api: { status: 403, message: 'Your plan does not include API access' },
  scope_missing: { status: 403, message: 'This token may not do that. Use a token with the needed scope.' },
  origin_refused: { status: 403, message: 'Pages of other sites may not use this address.' },
  sign_in_refused: { status: 403, message: 'The e-mail address or the password is wrong.' },
  tenant_suspended: { status: 403, message: 'This account is suspended. Ask whoever runs this gateway.' },
  rate_limited: { status: 429, message: 'Too many requests. Wait and try again.' },
  quota_exhausted: { status: 429, message: 'The daily message quota of this device is used up.' },
  devices_exhausted: { status: 403, message: 'Your plan does not allow another device.' },
  invalid_input: { status: 422, message: 'The input is not valid.' },
  malformed_request: { status: 400, message: 'The request could not be read.' },
  malformed_json: { status: 400, message: 'The body is not valid JSON.' },
  unsupported_media_type: { status: 400, message: 'Send the body as application/json.' },
  body_too_large: { status: 413, message: 'The request body is too large.' },
  headers_too_large: { status: 431, message: 'The request headers are too large.' },
  request_timeout: { status: 408, message: 'The request took too long to arrive.' },
  not_found: { status: 404, message: 'There is nothing at this address.' },
  method_not_allowed: { status: 405, message: 'This address does not accept that method.' },
  idempotency_conflict: { status: 409, message: 'This Idempotency-Key was used before with another request.' },
  idempotency_in_flight: {
    status: 409,
    message: 'A request with this Idempotency-Key is still running. Try again soon.',
  },
  sender_device_invalid: { status: 422, message: 'The selected sender device is invalid.' },
  selected_device_invalid: { status: 422, message: 'The selected device is invalid.' },
  phone_invalid: { status: 422, message: 'Invalid phone number format' },
  device_not_found: { status: 404, message: 'device not found!' },
  report_device_not_found: { status: 404, message: 'Device not found' },
  device_already_connected: { status: 400, message: 'device is already connected' },
  device_exists: { status: 409, message: 'A device with this number exists already.' },
  pairing_not_offered: { status: 422, message: 'A device of this engine is not linked by QR or pairing code.' },
  device_paused: { status: 409, message: 'The device is paused. Resume it first.' },
  device_not_linked: { status: 409, message: 'The device is not linked. Link it first.' },
  device_cannot_reconnect: { status: 409, message: 'The device waits for a person: its reason says what to do.' },
  device_not_connected: { status: 409, message: 'The device is not connected. Link it first.' },
  skill_missing: { status: 422, message: 'This kind of device cannot do that.' },
  whatsapp_refused: { status: 422, message: 'WhatsApp refused this.' },
  engine_missing: { status: 422, message: 'This installation has no such engine.' },
  credentials_refused: { status: 422, message: 'WhatsApp refused these credentials.' },
  link_page_not_found: { status: 404, message: 'There is no such link page.' },
  kind_not_supported: { status: 422, message: 'A device of this kind cannot send that.' },
  target_invalid: { status: 422, message: 'The message it is about does not allow that.' },
  contact_not_found: { status: 404, message: 'There is no such contact.' },
  media_not_found: { status: 404, message: 'The message has no media that can be fetched.' },
  media_refused: { status: 422, message: 'The media cannot be sent.' },
  plan_not_found: { status: 404, message: 'There is no such plan.' },
  tenant_not_found: { status: 404, message: 'There is no such tenant.' },
  subdomain_taken: { status: 409, message: 'This subdomain is taken.' },
  message_not_found: { status: 404, message: 'There is no such message.' },
  token_not_found: { status: 404, message: 'There is no such token.' },
  unavailable: { status: 503, message: 'The service is not ready. Try again soon.' },
  internal: { status: 500, message: 'Something went wrong' },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof catalogue;
