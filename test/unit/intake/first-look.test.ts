import { describe, expect, it, vi } from 'vitest';
import { type InboundContent } from '../../../src/core/inbound.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { createFirstLook } from '../../../src/intake/index.ts';
import { loadScript } from '../../../src/script.ts';
import { aText } from '../../support/builders.ts';

const script = loadScript('.', 'id');
function aLook() {
  const triage = vi.fn(script.triage);
  return { ...createFirstLook({ triage, words: script.words }, silentLogger), read: triage };
}
const edit = (text: string): InboundContent => ({ kind: 'edit', messageProviderId: '1', text });

describe('the first look', () => {
  it('finds whoever may be in danger now, and nobody else', () => {
    const { isUrgent } = aLook();
    const pin: InboundContent = { kind: 'location', latitude: 11.5, longitude: 104.9 };
    const plea = 'tolong saya disekap di kk park';
    expect([aText(plea), edit(plea), pin, aText('救命 我被关在园区')].map(isUrgent)).not.toContain(false);
    const others = ['halo', 'zqx 17', 'bahasa', '', 'is this job real'].map(aText);
    expect([...others, edit('halo'), { kind: 'blocked' } as const].map(isUrgent)).not.toContain(true);
  });

  it('is heard by the turn, which does not read the same words again, once', () => {
    const { isUrgent, triage, read } = aLook();
    const content = aText('tolong saya disekap');
    isUrgent(content);
    const message = { text: 'tolong saya disekap', media: [] };
    expect(triage(message)).toEqual(script.triage(message));
    expect(read).toHaveBeenCalledTimes(1);
    triage(message);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('keeps few words and no long ones in memory', () => {
    const { isUrgent, triage, read } = aLook();
    const long = 'tolong '.repeat(100);
    isUrgent(aText(long));
    triage({ text: long, media: [] });
    expect(read).toHaveBeenCalledTimes(2);
    for (let count = 0; count < 1_001; count += 1) isUrgent(aText(`zz ${count}`));
    read.mockClear();
    triage({ text: 'zz 0', media: [] });
    expect(read).toHaveBeenCalledTimes(1);
    triage({ text: 'zz 1', media: [] });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('takes what it fails on for urgent, and lets it in', () => {
    const fails = () => {
      throw new RangeError('of the test');
    };
    expect(createFirstLook({ triage: fails, words: script.words }, silentLogger).isUrgent(aText('x'))).toBe(true);
  });
});
