import { expect, it } from 'vitest';
import { type InboxId } from '../../../src/core/brand.ts';
import { type InboundContent } from '../../../src/core/inbound.ts';
import { versionsOf } from '../../../src/desk/message-versions.ts';
import { type TranscriptLine } from '../../../src/cases/index.ts';

function line(id: string, content: InboundContent, messageId = `m${id}`, conversation = 'one'): TranscriptLine {
  // An id of this test alone.
  const at = new Date(Number(id) * 1_000);
  return { direction: 'in', id: id as InboxId, at, content, conversation, channel: 'telegram', messageId };
}
const text = (words: string): InboundContent => ({ kind: 'message', text: words, attachments: [] });
const edit = (messageProviderId: string, words: string): InboundContent => ({
  ...{ kind: 'edit', text: words, messageProviderId },
});

it('counts every version of a message, and names the first', () => {
  const versions = versionsOf([
    line('1', text('the gate is red')),
    line('2', text('another')),
    line('3', edit('m1', 'the gate is blue')),
    line('4', edit('m1', 'hello')),
  ]);
  const seen = [...versions].map(([id, { number, of, first }]) => [id, number, of, first?.id]);
  expect(seen).toEqual([
    ['1', 1, 3, '1'],
    ['3', 2, 3, '1'],
    ['4', 3, 3, '1'],
  ]);
});

it('tells that a message was taken back, and of changes whose message is not shown any more', () => {
  const versions = versionsOf([
    line('1', text('help')),
    line('2', { kind: 'taken-back', messageProviderId: 'm1' }),
    line('3', edit('m0', 'nothing')),
  ]);
  expect(versions.get('1')).toMatchObject({ number: 1, of: 1, takenBack: true });
  expect(versions.get('3')).toEqual({ number: 2, of: 2, first: undefined, takenBack: false });
  expect(versions.has('2')).toBe(false);
});

it('does not take the same id in another conversation for the same message', () => {
  const versions = versionsOf([line('1', text('one'), '77', 'a'), line('2', edit('77', 'two'), 'x', 'b')]);
  expect(versions.get('1')).toBeUndefined();
  expect(versions.get('2')?.first).toBeUndefined();
});
