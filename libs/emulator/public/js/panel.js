import { api } from './api.js';
import { make } from './dom.js';

const reasons = [
  ['131026', 'Undeliverable'],
  ['131047', 'Outside the 24-hour window'],
  ['131049', 'Meta chose not to deliver'],
  ['131053', 'Media upload error'],
  ['131056', 'Too many to this phone'],
  ['131000', 'Something went wrong'],
];
const delays = [
  ['0', 'at once'],
  ['2000', 'after 2 seconds'],
  ['10000', 'after 10 seconds'],
  ['60000', 'after a minute'],
];

/** The small panel that makes a phone fail. */
export function panel(number, peerOf, say) {
  const attempt = async (act, done = '') => {
    try {
      await act();
      say(done);
    } catch (problem) {
      say(problem.message);
    }
  };
  const change = (habits) => attempt(() => api.change(number, habits));
  let phone;
  const online = toggle('Online', (on) => change({ online: on }));
  const onWhatsapp = toggle('On WhatsApp', (on) => change({ onWhatsapp: on }));
  const autoRead = toggle('Reads by itself', (on) => change({ autoRead: on ? { afterMs: 500 } : null }));
  const autoAnswer = toggle('Answers by itself', (on) =>
    change({ autoAnswer: on ? { text: 'Thank you!', afterMs: 1000 } : null }),
  );
  const blocked = toggle('Blocks this business', (on) => {
    const others = phone.blocked.filter((one) => one !== peerOf());
    return change({ blocked: on ? [...others, peerOf()] : others });
  });
  const slow = choice(delays, (value) => change({ latencyMs: Number(value) }));
  const reason = choice(reasons);
  const times = choice([
    ['1', 'the next message'],
    ['', 'every message'],
  ]);
  const fail = make('button', { type: 'button', className: 'quiet' }, 'Fail');
  fail.onclick = () => {
    const often = times.value === '' ? {} : { times: 1 };
    const behaviour = { kind: 'fail', at: 'status', recipient: number, code: Number(reason.value), ...often };
    void attempt(() => api.misbehave(behaviour), `Will fail ${times.selectedOptions[0].text} (${reason.value}).`);
  };
  const heal = make('button', { type: 'button', className: 'quiet' }, 'Heal');
  heal.onclick = () => void attempt(() => api.heal(number), 'Fails no more.');
  const root = make(
    'div',
    { className: 'panel', hidden: true, role: 'group', aria: { label: 'Make it fail' } },
    make('div', { className: 'toggles' }, online.root, onWhatsapp.root, blocked.root, autoRead.root, autoAnswer.root),
    make('label', { className: 'line' }, 'Messages arrive', slow),
    make('div', { className: 'line' }, labelled('Reason', reason), labelled('Which', times), fail, heal),
  );
  const update = (seen) => {
    phone = seen;
    online.set(phone.online);
    onWhatsapp.set(phone.onWhatsapp);
    autoRead.set(phone.autoRead !== null);
    autoAnswer.set(phone.autoAnswer !== null);
    blocked.set(phone.blocked.includes(peerOf()));
    blocked.root.hidden = peerOf() === undefined;
    if ([...slow.options].some(({ value }) => value === String(phone.latencyMs))) slow.value = String(phone.latencyMs);
  };
  return { root, update };
}

function toggle(label, act) {
  const box = make('input', { type: 'checkbox', role: 'switch' });
  box.addEventListener('change', () => void act(box.checked));
  return { root: make('label', { className: 'toggle' }, box, label), set: (on) => (box.checked = on) };
}

function choice(options, act = () => undefined) {
  const select = make('select', {}, ...options.map(([value, label]) => make('option', { value }, label)));
  select.addEventListener('change', () => act(select.value));
  return select;
}

function labelled(label, select) {
  select.setAttribute('aria-label', label);
  return select;
}
