import { api, listen } from './api.js';
import { byId, make, oncePerFrame, stateOf } from './dom.js';
import { MailPane } from './mail-pane.js';
import { PhoneFrame } from './phone-frame.js';

const AUTO_OPEN = matchMedia('(min-width: 60rem)').matches ? 3 : 1;
const phones = new Map();
const frames = new Map();
let lines = [];
let total = 0;

const mailPane = new MailPane(byId('mail'), byId('mail-count'), byId('mails'));

const showList = oncePerFrame(() => {
  const wanted = byId('search').value.trim().toLowerCase();
  const shown = [...phones.values()]
    .filter(({ number, name }) => number.includes(wanted) || name.toLowerCase().includes(wanted))
    .sort((one, other) => other.lastAt - one.lastAt)
    .slice(0, 200);
  const focused = document.activeElement?.dataset.number;
  byId('phones').replaceChildren(...shown.map((phone) => make('li', {}, listRow(phone))));
  if (focused !== undefined)
    byId('phones')
      .querySelector(`[data-number="${CSS.escape(focused)}"]`)
      ?.focus();
  byId('more').hidden = total <= shown.length || wanted !== '';
  byId('more').textContent = `${total} phones in all: search for the others.`;
});

function listRow(phone) {
  const state = stateOf(phone);
  const trouble = state === 'online' ? '' : ` · ${state}`;
  return make(
    'button',
    {
      type: 'button',
      className: 'chat',
      dataset: { number: phone.number },
      aria: { pressed: frames.has(phone.number) },
      onclick: () => toggle(phone),
    },
    make(
      'span',
      { className: 'grow' },
      make('strong', {}, phone.name),
      make('small', {}, `+${phone.number}${trouble}`),
    ),
    phone.unread === 0
      ? ''
      : make('span', { className: 'badge', aria: { label: `${phone.unread} unread` } }, String(phone.unread)),
  );
}

function toggle(phone) {
  if (frames.has(phone.number)) close(phone.number);
  else open(phone).root.scrollIntoView({ inline: 'center', block: 'nearest' });
}

function open(phone) {
  const frame = new PhoneFrame(phone, lines, () => close(phone.number));
  frames.set(phone.number, frame);
  byId('desk').append(frame.root);
  afterDeskChange();
  return frame;
}

function close(number) {
  frames.get(number)?.root.remove();
  frames.delete(number);
  afterDeskChange();
}

function afterDeskChange() {
  byId('empty').hidden = frames.size > 0;
  showList();
}

function know(phone) {
  if (!phones.has(phone.number)) total += 1;
  phones.set(phone.number, phone);
  if (!frames.has(phone.number) && frames.size < AUTO_OPEN) open(phone);
  frames.get(phone.number)?.update(phone, lines);
  showList();
}

function onEvent(event) {
  if (event.type === 'mail') return mailPane.add(event.mail);
  if (event.type === 'reset') return void load();
  if (event.type === 'phone.removed') {
    phones.delete(event.number);
    return close(event.number);
  }
  know(event.phone);
  if (event.type === 'message') frames.get(event.number)?.message(event.message);
}

async function load() {
  const [found, known] = await Promise.all([api.phones(byId('search').value.trim()), api.lines()]);
  lines = known.lines;
  phones.clear();
  for (const phone of found.phones) know(phone);
  total = found.total;
  for (const number of frames.keys()) if (!phones.has(number)) close(number);
  mailPane.fill((await api.mails()).mails);
  afterDeskChange();
}

function onLink(isLinked) {
  byId('link').textContent = isLinked ? 'Live' : 'Not connected: trying again…';
  byId('link').dataset.state = isLinked ? 'live' : 'lost';
  if (isLinked) void load();
}

byId('search').addEventListener('input', async () => {
  showList();
  const { phones: found } = await api.phones(byId('search').value.trim());
  for (const phone of found) phones.set(phone.number, phone);
  showList();
});

byId('add').addEventListener('click', () => {
  byId('dialog-problem').textContent = '';
  byId('dialog').showModal();
});
byId('dialog-cancel').addEventListener('click', () => byId('dialog').close());
byId('dialog-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { number, name } = event.target.elements;
  try {
    const phone = await api.addPhone({ number: number.value, ...(name.value === '' ? {} : { name: name.value }) });
    know(phone);
    if (!frames.has(phone.number)) open(phone);
    event.target.reset();
    byId('dialog').close();
  } catch (problem) {
    byId('dialog-problem').textContent = problem.message;
  }
});
document.addEventListener('visibilitychange', () => {
  for (const frame of frames.values()) frame.seen();
});

listen(onEvent, onLink);
