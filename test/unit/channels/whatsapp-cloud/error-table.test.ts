import { describe, expect, it } from 'vitest';
import { failureOfCode, failureOfStatus, reportOfCode } from '../../../../src/channels/whatsapp-cloud/error-table.ts';
import { sendFailure, readGraphAnswer } from '../../../../src/channels/whatsapp-cloud/send-failure.ts';
import { TransportError } from '../../../../src/channels/transport.ts';

const refused = (reason: string) => ({ kind: 'refused', reason });
const account = { kind: 'throttled', afterMs: undefined, scope: 'account' };

describe('what Meta’s codes mean for a send', () => {
  it.each([
    [0, refused('unauthorized')],
    [3, refused('unauthorized')],
    [10, refused('unauthorized')],
    [190, refused('unauthorized')],
    [200, refused('unauthorized')],
    [299, refused('unauthorized')],
    [33, refused('unauthorized')],
    [131005, refused('unauthorized')],
    [133010, refused('unauthorized')],
    [4, account],
    [80007, account],
    [130429, account],
    [131057, account],
    [131056, { kind: 'throttled', afterMs: 6_000, scope: 'conversation' }],
    [368, refused('restricted')],
    [130497, refused('restricted')],
    [131031, refused('restricted')],
    [131048, refused('restricted')],
    [131064, refused('restricted')],
    [131042, refused('unpaid')],
    [131047, { kind: 'window-closed' }],
    [130472, refused('policy')],
    [131049, refused('policy')],
    [131050, refused('blocked')],
    [131026, refused('gone')],
    [131021, refused('gone')],
    [100, refused('malformed')],
    [131008, refused('malformed')],
    [131009, refused('malformed')],
    [131051, refused('malformed')],
    [131052, refused('malformed')],
    [131053, refused('malformed')],
    [131062, refused('malformed')],
    [132000, refused('malformed')],
    [132001, refused('malformed')],
    [132005, refused('malformed')],
    [132007, refused('policy')],
    [132012, refused('malformed')],
    [132015, refused('policy')],
    [132016, refused('policy')],
    [132999, refused('malformed')],
    [1, { kind: 'unavailable', reason: 'meta-1' }],
    [2, { kind: 'unavailable', reason: 'meta-2' }],
    [131000, { kind: 'unavailable', reason: 'meta-131000' }],
    [131016, { kind: 'unavailable', reason: 'meta-131016' }],
    [133004, { kind: 'unavailable', reason: 'meta-133004' }],
  ])('%i, whatever the status beside it', (code, expected) => {
    expect(failureOfCode(code, 400)).toEqual(expected);
    expect(failureOfCode(code, 500)).toEqual(expected);
  });

  it.each([
    [400, refused('malformed')],
    [401, refused('unauthorized')],
    [403, refused('unauthorized')],
    [404, refused('malformed')],
    [408, { kind: 'unknown', reason: 'HTTP 408' }],
    [429, account],
    [500, { kind: 'unavailable', reason: 'HTTP 500' }],
    [503, { kind: 'unavailable', reason: 'HTTP 503' }],
    [504, { kind: 'unknown', reason: 'HTTP 504' }],
  ])('HTTP %i decides where the code is new to us', (status, expected) => {
    expect(failureOfStatus(status)).toEqual(expected);
    expect(failureOfCode(999_999, status)).toEqual(expected);
  });
});

describe('what a failed status means', () => {
  it.each([
    [131047, { kind: 'window-closed' }],
    [131026, { kind: 'failed', reason: 'gone' }],
    [131042, { kind: 'failed', reason: 'unpaid' }],
    [131048, { kind: 'failed', reason: 'restricted' }],
    [131049, { kind: 'failed', reason: 'policy' }],
    [131056, { kind: 'failed', reason: 'restricted' }],
    [131000, { kind: 'failed', reason: 'gone' }],
    [999_999, { kind: 'failed', reason: 'gone' }],
    [undefined, { kind: 'failed', reason: 'gone' }],
  ])('%s', (code, expected) => {
    expect(reportOfCode(code)).toEqual(expected);
  });
});

describe('what an answer of the Graph API is', () => {
  const read = (status: number, body: string): unknown => {
    try {
      return readGraphAnswer(status, Buffer.from(body));
    } catch (error) {
      return sendFailure(error);
    }
  };
  it.each([
    [200, '{"messages":[{"id":"w"}]}', { messages: [{ id: 'w' }] }],
    [200, '<html>', { kind: 'unknown', reason: 'EANSWER' }],
    [200, '{"error":{"code":131047}}', { kind: 'window-closed' }],
    [400, '{"error":{"code":190,"message":"secret"}}', refused('unauthorized')],
    [400, '{"error":{"code":"190"}}', refused('malformed')],
    [502, '<html>', { kind: 'unavailable', reason: 'HTTP 502' }],
    [504, '', { kind: 'unknown', reason: 'HTTP 504' }],
    [302, '{}', refused('malformed')],
  ])('%i %s', (status, body, expected) => {
    expect(read(status, body)).toEqual(expected);
  });

  it('repeats nothing that Meta wrote', () => {
    try {
      readGraphAnswer(400, Buffer.from('{"error":{"code":131026,"message":"to 6281200004417"}}'));
      throw new Error('it was no error');
    } catch (error) {
      expect(String(error)).toBe('GraphError: HTTP 400, code 131026');
    }
  });

  it('tells what had left from what had not', () => {
    expect(sendFailure(new TransportError('ECONNREFUSED', false))).toEqual({
      kind: 'unavailable',
      reason: 'ECONNREFUSED',
    });
    expect(sendFailure(new TransportError('ETIMEDOUT', true))).toEqual({ kind: 'unknown', reason: 'ETIMEDOUT' });
    expect(sendFailure('anything')).toEqual({ kind: 'unknown', reason: 'no-answer' });
  });
});
