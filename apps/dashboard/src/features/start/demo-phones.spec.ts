import { demoPhoneBeside } from './demo-phones.js';

describe('a pretended phone', () => {
  it('is never asked to write to itself', () => {
    expect(demoPhoneBeside(undefined).name).toBe('Ada');
    expect(demoPhoneBeside('15550001111').name).toBe('Ada');
    expect(demoPhoneBeside('15550002222').name).toBe('Ben');
  });
});
