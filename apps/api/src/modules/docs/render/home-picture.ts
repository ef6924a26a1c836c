import { escapeHtml } from '../../../platform/http/escape-html.js';

const bubbles = [
  { from: 'us', text: 'Your order is on its way.', at: '09:41' },
  { from: 'them', text: 'Great! When will it be here?', at: '09:42' },
  { from: 'us', text: 'Tomorrow before noon.', at: '09:42' },
] as const;

/** What the gateway does, in one look: a call on one side, a phone on the other. Drawn, so that it is sharp in any size. */
export function homePicture(tenant: string): string {
  const address = `${tenant}/api/send/text`;
  return `<figure class="picture">
<div class="call" aria-hidden="true">
<p class="dots"><i></i><i></i><i></i><span>your program</span></p>
<pre><b>curl</b> ${escapeHtml(address)} \\
  -H <q>Access-Token: …</q> \\
  -d <q>{"phone": "15550002222",
      "message": "Your order is on its way."}</q>

<em>{ "success": true }</em></pre>
</div>
<div class="phone" aria-hidden="true">
<p class="who"><i>A</i><span>Acme<small>online</small></span></p>
<div class="chat">${bubbles.map(bubble).join('')}</div>
</div>
<figcaption class="hidden">A program sends a message with one call. It arrives on a phone, is read there, and is answered.</figcaption>
</figure>`;
}

function bubble({ from, text, at }: (typeof bubbles)[number]): string {
  const ticks =
    from === 'us' ? '<svg viewBox="0 0 18 10"><path d="M1 5.5 4.5 9 12 1.5M7.5 8 8.5 9 16.5 1.5"/></svg>' : '';
  return `<p class="${from}">${text}<small>${at}${ticks}</small></p>`;
}
