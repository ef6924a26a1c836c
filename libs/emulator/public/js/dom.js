/** Makes an element. Strings become text nodes: what strangers wrote is never markup. */
export function make(tag, properties = {}, ...children) {
  const { dataset, aria, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  Object.assign(element.dataset, dataset);
  for (const [name, value] of Object.entries(aria ?? {})) element.setAttribute(`aria-${name}`, String(value));
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

export function clock(at) {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

export function stateOf(phone) {
  if (!phone.onWhatsapp) return 'not on WhatsApp';
  return phone.online ? 'online' : 'offline';
}

/** Runs at most once a frame, however often it is asked to. */
export function oncePerFrame(act) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      act();
    });
  };
}
