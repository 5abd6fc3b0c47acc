import { expect, it } from 'vitest';
import { isFromAnotherSite } from '../../../../src/channels/webchat/same-site.ts';

const post = { method: 'POST', host: 'notes.example:8080', origin: undefined, fetchSite: undefined };

it.each([
  ['our page', { origin: 'http://notes.example:8080', fetchSite: 'same-origin' }, false],
  ['our page in an old browser', { origin: 'https://notes.example:8080' }, false],
  ['our form with a hidden origin', { origin: 'null', fetchSite: 'same-origin' }, false],
  ['no browser at all', {}, false],
  ['another site', { origin: 'https://evil.example', fetchSite: 'cross-site' }, true],
  ['another site in an old browser', { origin: 'https://evil.example' }, true],
  ['another site that claims our origin', { origin: 'http://notes.example:8080', fetchSite: 'cross-site' }, true],
  ['another origin that claims to be us', { origin: 'https://evil.example', fetchSite: 'same-origin' }, true],
  ['a sister domain', { origin: 'http://notes.example:8080', fetchSite: 'same-site' }, true],
  ['another port', { origin: 'http://notes.example:9090' }, true],
  ['a sandboxed frame in an old browser', { origin: 'null' }, true],
  ['nonsense', { origin: 'what' }, true],
])('%s', (_who, headers, foreign) => {
  expect(isFromAnotherSite({ ...post, ...headers })).toBe(foreign);
});

it('lets anyone open the page, whatever link they come from', () => {
  const visit = { ...post, method: 'GET', origin: 'https://evil.example', fetchSite: 'cross-site' };
  expect(isFromAnotherSite(visit)).toBe(false);
});
