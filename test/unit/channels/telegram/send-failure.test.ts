import { inspect } from 'node:util';
import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import {
  isAlreadySo,
  isMessageGone,
  sendFailure,
  toSendError,
} from '../../../../src/channels/telegram/send-failure.ts';
import { TransportError } from '../../../../src/channels/transport.ts';
import { SendError } from '../../../../src/core/outbound.ts';

const said = (error_code: number, description: string, parameters: object = {}) =>
  new GrammyError('Call failed', { ok: false, error_code, description, parameters }, 'sendMessage', {
    text: 'her own words',
  });
const broke = (cause: unknown) => new HttpError('Network request failed', cause);
const node = (code: string) => Object.assign(new Error('x'), { code });

describe('the provider said no', () => {
  it.each([
    [
      said(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
      { kind: 'throttled', afterMs: 7_000, scope: 'conversation' },
    ],
    [said(429, 'Too Many Requests'), { kind: 'throttled', afterMs: undefined, scope: 'conversation' }],
    [
      said(429, 'Too Many Requests', { retry_after: Number.NaN }),
      { kind: 'throttled', afterMs: undefined, scope: 'conversation' },
    ],
    [said(500, 'Internal Server Error'), { kind: 'unavailable', reason: 'HTTP 500' }],
    [said(502, 'Bad Gateway'), { kind: 'unavailable', reason: 'HTTP 502' }],
    [said(504, 'Gateway Timeout'), { kind: 'unknown', reason: 'HTTP 504' }],
    [said(401, 'Unauthorized'), { kind: 'refused', reason: 'unauthorized' }],
    [said(403, 'Forbidden: bot was blocked by the user'), { kind: 'refused', reason: 'blocked' }],
    [said(403, 'Forbidden: user is deactivated'), { kind: 'refused', reason: 'gone' }],
    [said(403, 'Forbidden: something new'), { kind: 'refused', reason: 'blocked' }],
    [said(400, 'Bad Request: chat not found'), { kind: 'refused', reason: 'gone' }],
    [said(400, 'Bad Request: message is too long'), { kind: 'refused', reason: 'malformed' }],
    [said(400, 'Bad Request: message thread not found'), { kind: 'refused', reason: 'topic-gone' }],
    [said(400, 'Bad Request: TOPIC_ID_INVALID'), { kind: 'refused', reason: 'topic-gone' }],
    [
      said(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1_009 }),
      { kind: 'refused', reason: 'moved', movedTo: '-1009' },
    ],
    [said(404, 'Not Found: method not found'), { kind: 'refused', reason: 'malformed' }],
  ])('%s', (error, failure) => {
    expect(sendFailure(error)).toEqual(failure);
  });
});

describe('no answer came', () => {
  it.each([
    [broke(new TransportError('ECONNRESET', true)), 'unknown'],
    [broke(new TransportError('ECONNRESET', false)), 'unavailable'],
    [broke(new TransportError('ETIMEDOUT', true)), 'unknown'],
    [broke(new TransportError('ECONNTIMEOUT', false)), 'unavailable'],
    [broke(node('ECONNREFUSED')), 'unavailable'],
    [broke(node('ENOTFOUND')), 'unavailable'],
    [broke(node('EAI_AGAIN')), 'unavailable'],
    [broke(node('ECONNRESET')), 'unknown'],
    [broke(new Error("Request to 'sendMessage' timed out after 45 seconds")), 'unknown'],
    [broke(undefined), 'unknown'],
    [new Error('a bug of ours'), 'unknown'],
  ])('%s', (error, kind) => {
    expect(sendFailure(error).kind).toBe(kind);
  });

  it('repeats neither the address, which holds the token, nor the person’s words', () => {
    const leaky = Object.assign(new Error('request to https://api.example/bot1:TOKEN/sendMessage failed'), {
      code: 'ECONNRESET',
    });
    for (const error of [broke(leaky), said(400, 'Bad Request: x')]) {
      const shown = inspect(toSendError(error), { depth: 10 });
      expect(shown).not.toContain('TOKEN');
      expect(shown).not.toContain('her own words');
    }
  });
});

it('leaves a SendError as it is', () => {
  const error = new SendError({ kind: 'refused', reason: 'gone' });
  expect(toSendError(error)).toBe(error);
});

it('knows when the goal is already reached', () => {
  expect(isAlreadySo(said(400, 'Bad Request: message is not modified: specified new …'))).toBe(true);
  expect(isAlreadySo(said(400, 'Bad Request: TOPIC_NOT_MODIFIED'))).toBe(true);
  expect(isAlreadySo(said(400, 'Bad Request: chat not found'))).toBe(false);
  expect(isMessageGone(said(400, 'Bad Request: message to edit not found'))).toBe(true);
  expect(isMessageGone(broke(new Error('message to edit not found')))).toBe(false);
});
