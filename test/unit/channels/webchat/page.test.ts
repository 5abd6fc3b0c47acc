import { expect, it } from 'vitest';
import { renderPage } from '../../../../src/channels/webchat/page.tsx';
import { loadTexts } from '../../../../src/i18n/index.ts';
import { readPageTexts, type TranscriptItem } from '../../../../src/channels/webchat/index.ts';

const pageTexts = readPageTexts(loadTexts('locales'));
const wordsIn = (language: string) => {
  const words = pageTexts.get(language);
  if (words === undefined) throw new Error(`no words in ${language}`);
  return words;
};

const line = (more: Partial<TranscriptItem>): TranscriptItem => ({
  key: '1',
  providerId: 'p1',
  direction: 'out',
  kind: 'text',
  text: 'Apa kabar?',
  choices: [{ id: 'yes', label: 'Ya' }],
  at: new Date(0),
  ...more,
});
const page = (items: TranscriptItem[]) =>
  renderPage({ base: '/chat', language: 'id', texts: wordsIn('id'), items, nextId: 'id-1', exitUrl: '/chat/away' });

it('shows words as words, never as markup', () => {
  expect(page([line({ text: '<img src=x onerror=alert(1)>' })])).not.toContain('<img');
});

it('offers the choices of the last question only', () => {
  const answered = line({ key: '2', providerId: 'p2', direction: 'in', text: 'Ya', choices: [] });

  expect(page([line({})])).toContain('value="yes"');
  expect(page([line({}), answered])).not.toContain('value="yes"');
});

it.each([...pageTexts.keys()])('says nothing in %s that tells whose page it is', (language) => {
  const words = renderPage({
    base: '/chat',
    language,
    texts: wordsIn(language),
    items: [],
    nextId: 'x',
    exitUrl: '/',
  });
  expect(words).not.toMatch(/\bsuar\b|help|tolong|bantuan|rescue|emergency|darurat|hotline|scam|traffick/i);
  expect(words).toContain(`<html lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}">`);
});

it('has no script or style inside the page, so that the strict policy breaks nothing', () => {
  expect(page([line({})])).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=/);
});
