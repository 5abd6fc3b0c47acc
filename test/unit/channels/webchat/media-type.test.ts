import { expect, it } from 'vitest';
import { recogniseMedium } from '../../../../src/channels/webchat/media-type.ts';

const head = (text: string) => Buffer.from(text.padEnd(32, '\0'), 'latin1');

it.each([
  ['\xff\xd8\xff\xe0', '', 'photo', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', '', 'photo', 'image/png'],
  ['RIFF1234WEBP', '', 'photo', 'image/webp'],
  ['\0\0\0\x18ftypheic', '', 'photo', 'image/heic'],
  ['OggS', 'video/anything', 'voice', 'audio/ogg'],
  ['RIFF1234WAVE', '', 'voice', 'audio/wav'],
  ['\x1aE\xdf\xa3', 'audio/webm;codecs=opus', 'voice', 'audio/webm'],
  ['\x1aE\xdf\xa3', 'application/pdf', 'video', 'video/webm'],
  ['\0\0\0\x18ftypM4A ', '', 'voice', 'audio/mp4'],
  ['\0\0\0\x18ftypisom', '', 'video', 'video/mp4'],
  ['%PDF-1.7', 'image/jpeg', 'document', 'application/pdf'],
])('%j declared as %j is %s', (bytes, declared, kind, mediaType) => {
  expect(recogniseMedium(head(bytes), declared)).toEqual({ kind, mediaType });
});

it.each(['MZ program', 'PK\x03\x04 archive', '<html><script>', '#!/bin/sh', '<svg onload=x>', 'RIFF1234AVI '])(
  'does not take %j, whatever it is called',
  (bytes) => {
    expect(recogniseMedium(head(bytes), 'image/jpeg')).toBeUndefined();
  },
);

it('does not read past a file of a few bytes', () => {
  expect(recogniseMedium(Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg')).toBeUndefined();
});
