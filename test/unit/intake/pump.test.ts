import { describe, expect, it, vi } from 'vitest';
import { createPump, type Worked } from '../../../src/intake/pump.ts';
import { type Logger } from '../../../src/core/logger.ts';

const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Work that the test answers by hand. */
function byHand() {
  const looks: { answer: (worked: Worked) => void; fail: (error: Error) => void }[] = [];
  const work = (): Promise<Worked> =>
    new Promise((answer, fail) => {
      looks.push({ answer, fail });
    });
  return { work, looks };
}

const settled = (): Promise<void> => new Promise((wake) => setTimeout(wake, 5));

describe('the pump', () => {
  it('looks once for a kick, and not again when nothing waits', async () => {
    const { work, looks } = byHand();
    const pump = createPump(work, 2, silent);
    pump.kick();
    expect(looks).toHaveLength(1);
    looks[0]?.answer('nothing');
    await settled();
    expect(looks).toHaveLength(1);
    await pump.stop();
  });

  it('answers a kick that fell into a look with another one, at once', async () => {
    const { work, looks } = byHand();
    const pump = createPump(work, 1, silent);
    pump.kick();
    pump.kick();
    looks[0]?.answer('nothing');
    await settled();
    expect(looks).toHaveLength(2);
    looks[1]?.answer('nothing');
    await pump.stop();
  });

  it('gives a kick during a look to the second worker, so that nobody waits for a commit', async () => {
    const { work, looks } = byHand();
    const pump = createPump(work, 2, silent);
    pump.kick();
    pump.kick();
    expect(looks).toHaveLength(2);
    for (const look of looks) look.answer('nothing');
    await settled();
    expect(looks).toHaveLength(2);
    await pump.stop();
  });

  it('goes on while more waits, with every worker', async () => {
    const { work, looks } = byHand();
    const pump = createPump(work, 2, silent);
    pump.kick();
    looks[0]?.answer('more');
    await settled();
    expect(looks).toHaveLength(3);
    for (const look of looks) look.answer('nothing');
    await pump.stop();
  });

  it('looks once more, later, after it handled all it saw: another process may have left something', async () => {
    const { work, looks } = byHand();
    const pump = createPump(work, 1, silent);
    pump.kick();
    looks[0]?.answer('all');
    await settled();
    expect(looks).toHaveLength(1);
    await vi.waitFor(() => {
      expect(looks).toHaveLength(2);
    });
    looks[1]?.answer('nothing');
    await pump.stop();
  });

  it('tries again after a failure, without another kick', async () => {
    const { work, looks } = byHand();
    const pump = createPump(work, 1, silent);
    pump.kick();
    looks[0]?.fail(new Error('the database is away'));
    await vi.waitFor(() => {
      expect(looks).toHaveLength(2);
    });
    looks[1]?.answer('nothing');
    await pump.stop();
  });

  it('takes nothing more once it is stopped', async () => {
    const { work, looks } = byHand();
    const pump = createPump(work, 1, silent);
    pump.kick();
    const stopped = pump.stop();
    looks[0]?.answer('more');
    await stopped;
    pump.kick();
    expect(looks).toHaveLength(1);
  });
});
