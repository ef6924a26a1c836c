import { actsOf, nextActOf, standingOf } from './standing.js';

const linked = { engine: 'linked', status: 'connected', reason: null, again: null, paused: false } as const;
const down = { ...linked, status: 'disconnected' } as const;
const unlinked = { ...down, reason: 'logged_out', again: 'never' } as const;

describe('how a device stands', () => {
  it('is told by what follows by itself, not by its reason alone', () => {
    expect(standingOf(linked)).toBe('connected');
    expect(standingOf(down)).toBe('connecting');
    expect(standingOf({ ...down, reason: 'connection_lost', again: 'soon' })).toBe('reconnecting');
    expect(standingOf({ ...down, reason: 'outdated', again: 'slowly' })).toBe('trying');
    expect(standingOf(unlinked)).toBe('stopped');
  });

  it('is not linked for as long as no phone took it in, whatever failed', () => {
    expect(standingOf({ ...linked, status: 'not_initialized' })).toBe('notLinked');
    expect(standingOf({ ...linked, status: 'not_connected', reason: 'linking', again: 'never' })).toBe('linking');
    expect(standingOf({ ...linked, status: 'not_connected', reason: 'qr_expired', again: 'never' })).toBe('notLinked');
  });

  it('is paused before anything else', () => {
    expect(standingOf({ ...unlinked, paused: true })).toBe('paused');
  });
});

describe('what can be done to a device', () => {
  it('leads a person to the one thing that helps', () => {
    expect(nextActOf(linked)).toBeUndefined();
    expect(nextActOf(unlinked)).toBe('link');
    expect(nextActOf({ ...linked, paused: true })).toBe('resume');
    expect(nextActOf({ ...down, engine: 'cloud', reason: 'credentials_refused', again: 'slowly' })).toBe('credentials');
  });

  it('holds nothing that the gateway would refuse as it stands', () => {
    expect(actsOf(linked)).toEqual(['reconnect', 'edit', 'pause', 'logOut', 'delete']);
    expect(actsOf(unlinked)).toEqual(['link', 'linkPage', 'edit', 'pause', 'delete']);
    expect(actsOf({ ...linked, engine: 'cloud', paused: true })).toEqual(['resume', 'edit', 'credentials', 'delete']);
  });
});
