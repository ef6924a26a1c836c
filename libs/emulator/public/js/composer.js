import { api } from './api.js';
import { make } from './dom.js';
import { icon } from './icons.js';

const attachments = [
  ['picture', 'Picture', { kind: 'image', sample: 'picture.jpg' }],
  ['clip', 'Clip', { kind: 'video', sample: 'clip.mp4' }],
  ['voice', 'Voice note', { kind: 'audio', sample: 'voice.ogg' }],
  ['song', 'Song', { kind: 'audio', sample: 'song.mp3', voice: false }],
  ['paper', 'Paper', { kind: 'document', sample: 'paper.pdf' }],
  ['picture', 'Sticker', { kind: 'sticker', sample: 'picture.png' }],
  ['person', 'Contact', { kind: 'contacts', contacts: [{ name: 'Ada', phones: ['+966 50 000 0001'] }] }],
  ['poll', 'Poll', { kind: 'poll', question: 'Lunch?', options: ['At twelve', 'At one', 'Not today'], selectable: 1 }],
  ['place', 'Location', { kind: 'location', latitude: 24.7136, longitude: 46.6753, name: 'Riyadh' }],
];

/** Where a person types on a phone; `say` shows a problem. */
export function composer(number, peerOf, say) {
  const text = make('textarea', { rows: 1, placeholder: 'Message', dir: 'auto', aria: { label: 'Message' } });
  const send = async (message) => {
    try {
      await api.type(number, { to: peerOf(), ...message });
      say('');
    } catch (problem) {
      say(problem.message);
    }
  };
  const typing = typingSigns(number, peerOf);
  text.addEventListener('input', typing);
  const sendText = () => {
    const typed = text.value.trim();
    text.value = '';
    text.focus();
    if (typed !== '') void send({ text: typed });
  };
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    sendText();
  });
  const form = make(
    'form',
    { className: 'composer' },
    attachMenu(send),
    text,
    make('button', { type: 'submit', aria: { label: 'Send' } }, '➤'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sendText();
  });
  return { root: form, send, focus: () => text.focus() };
}

const SIGN_EVERY_MS = 4000;

/** The other end sees that somebody types; that it does not is no trouble. */
function typingSigns(number, peerOf) {
  let last = 0;
  return () => {
    if (Date.now() - last < SIGN_EVERY_MS) return;
    last = Date.now();
    void api.gesture(number, peerOf(), 'typing').catch(() => undefined);
  };
}

function attachMenu(send) {
  const menu = make('details', { className: 'attach' }, make('summary', { aria: { label: 'Attach' } }, '+'));
  const choose = (message) => {
    menu.open = false;
    void send(message);
  };
  const file = make('input', { type: 'file', hidden: true, tabIndex: -1 });
  file.addEventListener('change', async () => {
    const [picked] = file.files;
    if (picked !== undefined) choose(await fromFile(picked));
    file.value = '';
  });
  menu.append(
    make(
      'div',
      { className: 'menu' },
      ...attachments.map(([drawing, label, message]) =>
        make('button', { type: 'button', className: 'quiet', onclick: () => choose(message) }, icon(drawing), label),
      ),
      make(
        'button',
        { type: 'button', className: 'quiet', onclick: () => file.click() },
        icon('folder'),
        'A file of yours',
      ),
      file,
    ),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  return menu;
}

async function fromFile(file) {
  const [family] = file.type.split('/');
  const kind = ['image', 'video', 'audio'].includes(family) ? family : 'document';
  const dataUrl = await new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(file);
  });
  const mimeType = file.type === '' ? 'application/octet-stream' : file.type;
  return { kind, mimeType, fileName: file.name, base64: dataUrl.slice(dataUrl.indexOf(',') + 1) };
}
