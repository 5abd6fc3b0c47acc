import { afterAll, describe, expect, it } from 'vitest';
import { prepareDeadlines, watchDeadlines } from './deadlines.ts';
import { backends, pause, underLoad } from './pair.ts';
import { openQueues } from './queues.ts';
import { blowProviderStorm } from './storm.ts';

/** How long the queues stand still, and how long the provider storms: seconds in the whole suite, minutes with `npm run test:chaos`. */
const pausedMs = Number(process.env['CHAOS_QUEUE_PAUSED_MS'] ?? 4_000);
const stormMs = Number(process.env['CHAOS_STORM_MS'] ?? 3_000);

const { all, drop } = await backends();
afterAll(drop);

describe.each(all)('two processes with wake-ups on $name', (backend) => {
  it('keep every deadline while the queues are paused and their jobs deleted, and lose nothing in a storm of the provider', async () => {
    await underLoad(
      `queue and provider on ${backend.name}`,
      async ({ house, store, atItsEnd }) => {
        const queues = openQueues(store, backend);
        const watch = watchDeadlines(store);
        atItsEnd(() => watch.stop());
        await queues.pause();
        await pause(pausedMs / 2);
        await watch.untilMoreCame(5);
        expect(await queues.waiting()).toBeGreaterThan(0);
        await queues.empty();
        await pause(pausedMs / 2);
        await watch.untilMoreCame(5);
        await queues.resume();
        await queues.close();
        expect(await watch.stop()).toEqual([]);
        expect(await blowProviderStorm(house.standin, stormMs)).toEqual([]);
      },
      {
        environment: backend.environment,
        accepts: false,
        people: { people: 60, messages: 20_000, everyMs: 100 },
        prepare: prepareDeadlines,
      },
    );
  });
});
