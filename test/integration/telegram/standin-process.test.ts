import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createTelegramChannel } from '../../../src/channels/telegram/index.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { type InboundEvent } from '../../../src/core/inbound.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import { aText, onCleanUp } from './channel-under-test.ts';

/** The stand-in as benches and chaos runs use it. */
async function aProcess() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/standins/telegram/serve.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, DESK_CHAT_ID: '-1001', STOP_WITH_PARENT: '1' },
  });
  const ended = once(child, 'exit');
  onCleanUp(async () => {
    child.stdin.end();
    await ended;
  });
  const [line] = z.tuple([z.string()]).parse(await once(createInterface(child.stdout), 'line'));
  const { url, token } = z.object({ url: z.string(), token: z.string() }).parse(JSON.parse(line));
  const control = async (command: string, ...given: unknown[]): Promise<unknown> => {
    const response = await fetch(`${url}/control/${command}`, { method: 'POST', body: JSON.stringify(given) });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  };
  return { url, token, control };
}

it('lets a thousand turns of conversation run through a separate process, each sent once, each confirmed one kept', async () => {
  const { url, token, control } = await aProcess();
  const kept = new Set<number>();
  const answer = async (events: readonly InboundEvent[]) => {
    for (const event of events) {
      kept.add(Number(event.providerId));
      if (event.content.kind === 'message') void channel.send(event.address, aText(`echo ${event.content.text}`));
    }
    return Promise.resolve();
  };
  const channel = createTelegramChannel({
    token: new Secret(token),
    apiRoot: url,
    mode: { kind: 'polling' },
    accept: answer,
    logger: silentLogger,
    clock: systemClock,
  });
  onCleanUp(() => channel.stop());
  await channel.start();
  await control('addFault', { method: 'getUpdates', fault: { kind: 'drop-answer' }, times: 1 });
  expect(await control('converse', 20, 50, 20_000)).toMatchObject({ messages: 1_000 });
  expect(await control('sentCount')).toBe(1_000);
  expect(await control('faultCounts')).toEqual({ 'drop-answer': 1 });
  const confirmed = z.array(z.number()).parse(await control('confirmedUpdates'));
  expect(confirmed.length).toBeGreaterThan(900);
  for (const id of confirmed) expect(kept).toContain(id);
});

it('tells a wrong command from one that failed', async () => {
  const { control } = await aProcess();
  await expect(control('nothing')).rejects.toThrow('no command nothing');
  await expect(control('addFault', { method: 'sendMesage', fault: { kind: 'reset' } })).rejects.toThrow('no method');
  await expect(control('pressButton', 42, 'yes')).rejects.toThrow('chat not found');
});
