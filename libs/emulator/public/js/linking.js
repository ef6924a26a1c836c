import { api } from './api.js';
import { clock, make, oncePerFrame } from './dom.js';

/** Where a phone links devices by their QR or code, and unlinks them. */
export function linking(number, say) {
  const devices = make('ul', { className: 'devices', aria: { label: 'Linked devices' } });
  const attempt = async (act, done) => {
    try {
      await act();
      say(done);
    } catch (problem) {
      say(problem.message);
    }
    refresh();
  };
  const link = (act) => attempt(act, 'Linked.');
  const show = ({ devices: linked }) => {
    const rows = linked.map((device) =>
      row(device, () => attempt(() => api.unlink(number, device.index), 'Unlinked.')),
    );
    devices.replaceChildren(...(rows.length === 0 ? [make('li', { className: 'hint' }, 'No linked devices.')] : rows));
  };
  const root = make(
    'div',
    { className: 'panel', hidden: true, role: 'group', aria: { label: 'Linked devices' } },
    devices,
    qrForm((qr) => link(() => api.scan(number, qr)), say),
    codeForm((code) => link(() => api.enterCode(number, code))),
  );
  const refresh = oncePerFrame(() => {
    if (root.hidden) return;
    api.account(number).then(show, (problem) => say(problem.message));
  });
  return { root, refresh };
}

function row({ index, online, connectedSince }, unlink) {
  const state = online ? `connected since ${clock(connectedSince)}` : 'not connected';
  return make(
    'li',
    { className: 'line' },
    make('span', { className: 'grow' }, make('strong', {}, `Device ${index}`), make('small', {}, state)),
    make('button', { type: 'button', className: 'quiet', onclick: unlink }, 'Unlink'),
  );
}

function qrForm(scan, say) {
  const text = make('textarea', { name: 'qr', rows: 2, required: true, spellcheck: false, autocomplete: 'off' });
  const form = make(
    'form',
    {},
    make('label', {}, 'What the QR says', text),
    make('div', { className: 'line' }, make('button', { type: 'submit' }, 'Scan'), pictureButton(scan, say)),
  );
  text.placeholder = 'Paste the text of the QR';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const qr = text.value.trim();
    form.reset();
    void scan(qr);
  });
  return form;
}

/** Only where the browser itself can read a QR. */
function pictureButton(scan, say) {
  if (!('BarcodeDetector' in globalThis)) return '';
  const file = make('input', { type: 'file', accept: 'image/*', hidden: true, tabIndex: -1 });
  file.addEventListener('change', async () => {
    const [picked] = file.files;
    file.value = '';
    if (picked === undefined) return;
    const found = await new globalThis.BarcodeDetector({ formats: ['qr_code'] }).detect(
      await globalThis.createImageBitmap(picked),
    );
    if (found.length === 0) say('No QR was found in this picture.');
    else void scan(found[0].rawValue);
  });
  const pick = make('button', { type: 'button', className: 'quiet', onclick: () => file.click() }, 'From a picture');
  return make('span', {}, pick, file);
}

function codeForm(enter) {
  const code = make('input', { name: 'code', required: true, maxLength: 9, autocomplete: 'off', spellcheck: false });
  code.placeholder = 'ABCD-EFGH';
  const form = make(
    'form',
    {},
    make('label', {}, 'Or the code of 8 letters', code),
    make('div', { className: 'line' }, make('button', { type: 'submit', className: 'quiet' }, 'Link with code')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = code.value.replace(/[\s-]/g, '').toUpperCase();
    form.reset();
    void enter(typed);
  });
  return form;
}
