import { expect, it } from 'vitest';
import { isMetaHost } from '../../../../src/channels/whatsapp-cloud/media.ts';

const meta = 'https://graph.facebook.com';
const standin = 'http://127.0.0.1:9000';

it.each([
  ['https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1', meta, true],
  ['https://media-sin6-1.cdn.whatsapp.net/v/t62', meta, true],
  ['https://scontent.xx.fbcdn.net/v/t1', meta, true],
  ['http://lookaside.fbsbx.com/a', meta, false],
  ['https://lookaside.fbsbx.com.evil.example/a', meta, false],
  ['https://evil.example/lookaside.fbsbx.com', meta, false],
  ['https://evilwhatsapp.net/a', meta, false],
  ['https://whatsapp.net.evil.example/a', meta, false],
  ['https://lookaside.fbsbx.com:8443/a', meta, false],
  ['https://user:pw@lookaside.fbsbx.com/a', meta, false],
  ['https://lookaside.fbsbx.com@evil.example/a', meta, false],
  ['https://127.0.0.1/a', meta, false],
  ['http://127.0.0.1:9000/a', meta, false],
  ['http://169.254.169.254/latest', meta, false],
  ['file:///etc/passwd', meta, false],
  ['http://127.0.0.1:9000/download/1', standin, true],
  ['http://127.0.0.1:9001/download/1', standin, false],
  ['http://localhost:9000/download/1', standin, false],
  ['https://lookaside.fbsbx.com/a', standin, false],
])('%s, with the Graph API at %s: %s', (url, apiRoot, expected) => {
  expect(isMetaHost(url, apiRoot)).toBe(expected);
});
