/** Shows each code as it comes, and how it ended. */
const byId = (id) => document.getElementById(id);
const accent = document.currentScript?.dataset.accent;
if (accent) document.documentElement.style.setProperty('--accent', accent);

let by = 'qr';
let source;

function show({ type, qr_image: image, code, sentence }) {
  byId('wait').hidden = true;
  byId('qr').hidden = type !== 'qr';
  byId('typed').hidden = type !== 'code';
  if (type === 'qr') byId('qr').src = image;
  if (type === 'code') byId('typed').value = `${code.slice(0, 4)}-${code.slice(4)}`;
  if (type === 'connected') return end('Linked. You can close this page.', true);
  if (type === 'failed') return end(sentence, false);
  byId('status').textContent =
    type === 'code' ? 'On the phone choose “Link with phone number instead” and type this code.' : '';
}

function end(words, isDone) {
  source.close();
  byId('code').hidden = true;
  byId('status').textContent = words;
  byId('status').className = isDone ? 'done' : 'failed';
  byId('again').hidden = isDone;
  byId('other').hidden = isDone;
}

function begin() {
  source?.close();
  byId('code').hidden = false;
  byId('wait').hidden = false;
  byId('qr').hidden = true;
  byId('typed').hidden = true;
  byId('again').hidden = true;
  byId('status').textContent = '';
  byId('status').className = '';
  byId('other').textContent = by === 'qr' ? 'Type a code instead' : 'Scan a QR code instead';
  source = new EventSource(`${location.pathname}/steps?by=${by}`);
  for (const type of ['qr', 'code', 'connected', 'failed']) {
    source.addEventListener(type, (event) => show(JSON.parse(event.data)));
  }
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED)
      end('This link has ended. Ask whoever sent it to you for a new one.', false);
  };
}

byId('other').addEventListener('click', () => {
  by = by === 'qr' ? 'code' : 'qr';
  begin();
});
byId('again').addEventListener('click', begin);
begin();
