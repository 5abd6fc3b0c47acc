import { expect, it } from 'vitest';
import { type DeskChat } from '../../../src/core/channel.ts';
import { aChannel, deskChatId, failureOf, until } from './channel-under-test.ts';

async function aDesk() {
  const under = await aChannel();
  const desk: DeskChat | undefined = under.channel.desk;
  if (desk === undefined) throw new Error('the channel has no desk chat');
  await under.channel.start();
  const { providerId: threadId } = await desk.perform(
    { kind: 'open-topic', title: 'A-17 severity 4' },
    undefined,
    undefined,
  );
  return { ...under, desk, threadId, topic: () => under.standin.topics(deskChatId).get(Number(threadId)) };
}
const offer = { kind: 'topic-text' as const, text: 'New case', choices: [{ id: 'accept', label: 'Accept' }] };

it('opens, renames and closes a topic; the same wish twice is no failure', async () => {
  const { desk, threadId, topic } = await aDesk();
  expect(topic()).toEqual({ name: 'A-17 severity 4', closed: false });
  for (let twice = 0; twice < 2; twice += 1) {
    await desk.perform({ kind: 'rename-topic', title: 'A-17 severity 5' }, threadId, undefined);
    await desk.perform({ kind: 'close-topic' }, threadId, undefined);
  }
  expect(topic()).toEqual({ name: 'A-17 severity 5', closed: true });
});

it('offers with buttons, hears who presses, answers, and takes the buttons away', async () => {
  const { standin, desk, threadId, committed } = await aDesk();
  const { providerId } = await desk.perform(offer, threadId, undefined);
  expect(standin.sentTo(deskChatId)).toMatchObject([{ threadId: Number(threadId), buttons: [{ choice: 'accept' }] }]);

  const { pressId } = standin.deskPress('accept', undefined, { id: 7_002 });
  await until('heard', () => committed.length === 1);
  expect(committed[0]).toMatchObject({
    from: 'desk',
    staffAddress: '7002',
    content: { kind: 'desk-press', choice: 'accept', pressId, messageProviderId: providerId },
  });
  expect(standin.answeredPresses()).toEqual([]);
  await desk.perform({ kind: 'answer-press', pressId, text: 'Yours. '.repeat(60) }, threadId, undefined);
  expect(standin.answeredPresses()[0]?.text).toHaveLength(200);

  for (let twice = 0; twice < 2; twice += 1) {
    await desk.perform({ kind: 'kill-choices', messageKey: 'offer-1', text: 'Taken' }, threadId, providerId);
  }
  expect(standin.sentTo(deskChatId)).toMatchObject([{ text: 'Taken', buttons: [], edits: ['New case'] }]);
});

it('hears what is written in a topic', async () => {
  const { standin, threadId, committed } = await aDesk();
  standin.deskMessage(Number(threadId), 'we are coming', { id: 7_003 });
  await until('heard', () => committed.length === 1);
  expect(committed[0]).toMatchObject({
    staffAddress: '7003',
    content: { kind: 'desk-message', threadId, text: 'we are coming' },
  });
});

it('says that a topic is gone, whatever was wished of it', async () => {
  const { standin, desk, threadId } = await aDesk();
  standin.deleteTopic(Number(threadId));
  for (const wish of [offer, { kind: 'rename-topic' as const, title: 'x' }, { kind: 'close-topic' as const }]) {
    expect(await failureOf(desk.perform(wish, threadId, undefined))).toEqual({ kind: 'refused', reason: 'topic-gone' });
  }
});

it('still speaks in the group when topics are refused', async () => {
  const { standin, desk } = await aDesk();
  standin.forbidTopics();
  const opening = desk.perform({ kind: 'open-topic', title: 'B-2' }, undefined, undefined);
  expect(await failureOf(opening)).toEqual({ kind: 'refused', reason: 'malformed' });
  await desk.perform(offer, undefined, undefined);
  expect(standin.sentTo(deskChatId)).toMatchObject([{ threadId: undefined, text: 'New case' }]);
});

it('refuses what names no topic or message, without asking Telegram', async () => {
  const { standin, desk } = await aDesk();
  const before = standin.calls();
  for (const wish of [
    { kind: 'close-topic' as const },
    { kind: 'kill-choices' as const, messageKey: 'offer-1', text: 'x' },
  ]) {
    expect(await failureOf(desk.perform(wish, undefined, undefined))).toEqual({ kind: 'refused', reason: 'malformed' });
  }
  expect(standin.calls()['closeforumtopic']).toBe(before['closeforumtopic']);
});

it('treats buttons of a deleted message as dead', async () => {
  const { standin, desk, threadId } = await aDesk();
  const { providerId } = await desk.perform(offer, threadId, undefined);
  await fetch(`${standin.url}/bot${standin.token}/deleteMessage?chat_id=${deskChatId}&message_id=${providerId}`);
  await desk.perform({ kind: 'kill-choices', messageKey: 'offer-1', text: 'Taken' }, threadId, providerId);
  expect(standin.sentTo(deskChatId)).toMatchObject([{ deleted: true }]);
});
