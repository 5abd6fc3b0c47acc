import { expect, it } from 'vitest';
import { refusalOf } from '../../../src/authoring/draft-acts.ts';
import { tidy, versionOf } from '../../../src/authoring/index.ts';
import { decideFile } from '../../../src/authoring/publish-files.ts';
import { type Draft } from '../../../src/authoring/queries.ts';
import { flows } from '../flow/rehearsal.ts';
import { readFileSync } from 'node:fs';

it.each([
  [undefined, 'publish'],
  [{ version: 'a', origin: 'file' }, 'keep'],
  [{ version: 'b', origin: 'file' }, 'publish'],
  [{ version: 'b', origin: 'desk' }, 'desk-is-newer'],
  [{ version: 'b', origin: 'roll-back' }, 'desk-is-newer'],
  // Git has caught up with the desk.
  [{ version: 'a', origin: 'desk' }, 'publish'],
] as const)('a start with file version a beside %j: %s', (present, decision) => {
  expect(decideFile('a', present)).toBe(decision);
});

it('gives a flow without texts the version of its file, and another with them', () => {
  const flow = flows.present.get('welcome');
  const source = readFileSync('flows/welcome.yaml', 'utf8');
  expect(versionOf({ flow: 'welcome', source, texts: {} })).toBe(flow?.version);
  expect(versionOf({ flow: 'welcome', source, texts: { en: 'a = b\n' } })).not.toBe(flow?.version);
});

it('takes what a browser sends for what was written', () => {
  const source = readFileSync('flows/welcome.yaml', 'utf8');
  const sent = tidy({ flow: 'welcome', source: source.replaceAll('\n', '\r\n'), texts: { en: ' \r\n', id: 'a = b' } });
  expect(sent).toEqual({ flow: 'welcome', source, texts: { id: 'a = b\n' } });
});

it('refuses an act on a draft that stands otherwise than its actor believes', () => {
  const draft: Draft = {
    id: 'd',
    flow: 'welcome',
    source: '',
    texts: {},
    basedOn: null,
    status: 'in-review',
    authors: ['ana'],
    remark: '',
    revision: 2,
    changedAt: new Date(0),
  };
  expect(refusalOf(draft, 2, 'in-review')).toBeNull();
  expect(refusalOf(draft, 1, 'in-review')).toEqual({ kind: 'changed-meanwhile' });
  expect(refusalOf(draft, 2, 'draft')).toEqual({ kind: 'in-review' });
  expect(refusalOf({ ...draft, status: 'draft' }, 2, 'in-review')).toEqual({ kind: 'not-in-review' });
  expect(refusalOf({ ...draft, status: 'published' }, 2, 'in-review')).toEqual({ kind: 'gone' });
  expect(refusalOf(undefined, 2, 'draft')).toEqual({ kind: 'gone' });
});
