import type { BinaryNode } from 'baileys';
import { Backlog } from './backlog.js';

const sealed = (attrs: Record<string, string>, ...contents: Uint8Array[]): BinaryNode => ({
  tag: 'message',
  attrs: { id: 'A', from: 'ada@lid', ...attrs },
  content: contents.map((content) => ({ tag: 'enc', attrs: { type: 'msg' }, content })),
});
const bytes = (): Uint8Array => new Uint8Array(8);

function isQueued(backlog: Backlog, attrs: Record<string, string> = {}): boolean {
  const live = sealed(attrs, bytes());
  backlog.join(live);
  return live.attrs['offline'] !== undefined;
}

describe('what comes while older messages wait to be read', () => {
  it('stands behind those of its chat until the last of them, itself among them, is read', () => {
    const backlog = new Backlog();
    const [first, second, third] = [bytes(), bytes(), bytes()];
    backlog.join(sealed({ offline: '1' }, first));
    backlog.join(sealed({ offline: '1' }, second));
    backlog.join(sealed({}, third));
    backlog.leave(first);
    backlog.leave(second);
    expect(isQueued(new Backlog())).toBe(false);
    expect(isQueued(backlog, { from: 'ben@lid' })).toBe(false);
    backlog.leave(third);
    expect(isQueued(backlog)).toBe(false);
  });

  it('stands behind one that has two parts until both are read', () => {
    const backlog = new Backlog();
    const [key, text] = [bytes(), bytes()];
    backlog.join(sealed({ offline: '1' }, key, text));
    backlog.leave(key);
    backlog.leave(bytes());
    expect(isQueued(backlog)).toBe(true);
  });

  it('waits for none that was passed over, once a later one is read', () => {
    const backlog = new Backlog();
    const later = bytes();
    backlog.join(sealed({ offline: '1' }, bytes()));
    backlog.join(sealed({ offline: '1', from: 'ben@lid' }, later));
    backlog.leave(later);
    expect(isQueued(backlog)).toBe(false);
  });

  it('is not held up if it is the phone’s own word to its devices', () => {
    const backlog = new Backlog();
    backlog.join(sealed({ offline: '1' }, bytes()));
    expect(isQueued(backlog, { category: 'peer' })).toBe(false);
  });
});
