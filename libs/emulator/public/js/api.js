async function ask(method, path, body) {
  const response = await fetch(`/admin${path}`, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = response.status === 204 ? undefined : await response.json();
  if (!response.ok) throw new Error(answer?.error?.message ?? `The emulator answered ${response.status}.`);
  return answer;
}

const phone = (number) => `/phones/${encodeURIComponent(number)}`;

export const api = {
  phones: (search) => ask('GET', `/phones?limit=200&search=${encodeURIComponent(search)}`),
  addPhone: (details) => ask('POST', '/phones', details),
  change: (number, habits) => ask('PATCH', phone(number), habits),
  messages: (number, peer) => ask('GET', `${phone(number)}/messages?limit=300&peer=${encodeURIComponent(peer)}`),
  type: (number, message) => ask('POST', `${phone(number)}/messages`, message),
  read: (number, peer) => ask('POST', `${phone(number)}/read`, { peer }),
  scan: (number, qr) => ask('POST', `${phone(number)}/scan`, { qr }),
  enterCode: (number, code) => ask('POST', `${phone(number)}/pairing-code`, { code }),
  unlink: (number, index) => ask('POST', `${phone(number)}/unlink`, { index }),
  account: (number) => ask('GET', `/web/accounts/${encodeURIComponent(number)}`),
  gesture: (number, to, state) => ask('POST', `${phone(number)}/presence`, { to, state }),
  mails: () => ask('GET', '/mail'),
  lines: () => ask('GET', '/lines'),
  misbehave: (behaviour) => ask('POST', '/behaviours', behaviour),
  heal: (recipient) => ask('DELETE', '/behaviours', { recipient }),
};

/** Tells what happens as it happens; `onLink` hears whether we are connected. */
export function listen(onEvent, onLink) {
  const source = new EventSource('/admin/live');
  source.onopen = () => onLink(true);
  source.onerror = () => onLink(false);
  source.onmessage = ({ data }) => onEvent(JSON.parse(data));
}
