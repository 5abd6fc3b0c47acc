import { type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Responder } from '../../staff/roster.ts';

/** No inline style or script: the content security policy forbids both. Class is settled by default, style too: not here. */
const htmxConfig = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  historyEnabled: false,
  attributesToSettle: ['class'],
});

interface LayoutProps {
  readonly title: string;
  readonly responder?: Responder;
  readonly rehearsal?: boolean;
  /** Reload this often where scripts do not run. */
  readonly reloadSeconds?: number;
  readonly children: ComponentChildren;
}

export function Layout({ title, responder, rehearsal, reloadSeconds, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content={htmxConfig} />
        <title>{title}</title>
        <meta name="theme-color" content="#1d3b4f" />
        <link rel="manifest" href="/desk/assets/manifest.webmanifest" />
        <link rel="apple-touch-icon" href="/desk/assets/icon-192.png" />
        <link rel="icon" href="/desk/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/fonts/fonts.css" />
        <link rel="stylesheet" href="/desk/assets/desk.css" />
        {responder === undefined ? null : (
          <>
            <script src="/desk/assets/htmx.min.js" defer />
            <script src="/desk/assets/desk.js" defer />
          </>
        )}
        {reloadSeconds === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(reloadSeconds)} />
          </noscript>
        )}
      </head>
      <body>
        <header class="bar">
          <a class="home" href={responder?.role === 'editor' ? '/desk/flows' : '/desk'}>
            Suar desk
          </a>
          {rehearsal === true ? <span class="rehearsal">Rehearsal: no messenger is connected</span> : null}
          {responder === undefined ? null : (
            <div class="who">
              {responder.role === 'editor' ? null : <a href="/desk/roster">Roster</a>}
              {responder.role === 'editor' ? null : <a href="/desk/told">Alarms</a>}
              {responder.role === 'editor' ? null : <a href="/desk/adverts">Adverts</a>}
              <a href="/desk/contacts">Contacts</a>
              <a href="/desk/flows">Flows</a>
              {responder.role === 'administrator' ? <a href="/desk/numbers">Numbers</a> : null}
              {responder.role === 'administrator' ? <a href="/desk/staff">Staff</a> : null}
              <span>{responder.name}</span>
              {!responder.active ? null : (
                <form method="post" action="/desk/sign-out">
                  <button class="quiet">Sign out</button>
                </form>
              )}
            </div>
          )}
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}

/** A whole page as text. Preact escapes every text that is put into it. */
export function renderPage(page: preact.VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

export function Notice({ text, bad }: { readonly text: string | undefined; readonly bad?: boolean }) {
  if (text === undefined) return null;
  return (
    <p class={bad === true ? 'notice bad' : 'notice'} role={bad === true ? 'alert' : 'status'}>
      {text}
    </p>
  );
}
