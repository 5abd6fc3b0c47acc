import { exportFormats } from '../../adverts/export/exported.ts';
import { type PastExport } from '../../adverts/queries.ts';
import { type Responder } from '../../staff/roster.ts';
import { exportWords } from '../advert-words.ts';
import { AdvertNav } from './advert-nav.tsx';
import { Layout } from './layout.tsx';
import { Time } from './time.tsx';

interface ExportsPageProps {
  readonly past: readonly PastExport[];
  readonly names: ReadonlyMap<string, string>;
  readonly responder: Responder;
  readonly rehearsal: boolean;
}

export function ExportsPage({ past, names, responder, rehearsal }: ExportsPageProps) {
  return (
    <Layout title="Exports of adverts" responder={responder} rehearsal={rehearsal}>
      <h1>Exports for partners</h1>
      <AdvertNav here="/desk/adverts/exports" responder={responder} />
      <p class="hint">
        Only what two responders confirmed. No words of anybody, no names, no cases, and weeks or days in place of
        moments. Who takes a file is written down before it leaves.
      </p>
      <ul class="flows">
        {exportFormats.map((format) => (
          <li key={format}>
            <b>{exportWords[format].title}</b>
            <span class="meta">{exportWords[format].about}</span>
            <form method="post" action={`/desk/adverts/exports/${format}`}>
              <button class="second">Take this file</button>
            </form>
          </li>
        ))}
      </ul>
      <h2>Taken so far</h2>
      {past.length === 0 ? <p class="empty">Nothing yet.</p> : null}
      <ol class="events">
        {past.map(({ by, what, rows, at }, index) => (
          <li key={index}>
            {isFormat(what) ? exportWords[what].title : what}, {rows === 1 ? '1 row' : `${rows} rows`}{' '}
            <span class="meta">
              {names.get(by) ?? 'somebody'} <Time at={at} />
            </span>
          </li>
        ))}
      </ol>
    </Layout>
  );
}

function isFormat(what: string): what is keyof typeof exportWords {
  return Object.hasOwn(exportWords, what);
}
