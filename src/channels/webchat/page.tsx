import { renderToString } from 'preact-render-to-string';
import { type TranscriptItem } from './ports.ts';
import { type PageTexts } from './texts.ts';

export interface PageState {
  /** The path that `main` mounted us at. */
  readonly base: string;
  readonly language: string;
  readonly texts: PageTexts;
  readonly items: readonly TranscriptItem[];
  /** A fresh UUID: without scripts the form itself carries the id of what is about to be sent. */
  readonly nextId: string;
  readonly exitUrl: string;
  /** Words that could not be kept, put back into the box. */
  readonly draft?: string | undefined;
  readonly notice?: string | undefined;
}

/** The whole page. `assets/chat.js` draws the same elements once it runs; without it, forms do the work. */
export function renderPage(state: PageState): string {
  return `<!doctype html>${renderToString(<Page {...state} />)}`;
}

function Page(state: PageState) {
  const { base, language, texts } = state;
  return (
    <html lang={language} dir={texts.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{texts.title}</title>
        <link rel="icon" href={`${base}/icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href="/fonts/fonts.css" />
        <link rel="stylesheet" href={`${base}/chat.css`} />
        <script src={`${base}/chat.js`} defer />
      </head>
      <body data-base={base} data-exit={state.exitUrl} data-texts={JSON.stringify(texts)}>
        <header>
          <h1>{texts.title}</h1>
          <form method="post" action={`${base}/leave`} id="leave">
            <button type="submit" aria-label={texts.leaveHint} title={texts.leaveHint}>
              {texts.leave} <span aria-hidden="true">✕</span>
            </button>
          </form>
        </header>
        <main>
          <ol id="messages" role="log" aria-live="polite" aria-label={texts.messages}>
            {state.items.map((item) => (
              <Line base={base} item={item} texts={texts} />
            ))}
          </ol>
          <p id="begin" hidden={state.items.length > 0}>
            {texts.begin}
          </p>
          <Choices {...state} />
        </main>
        <footer>
          <p id="notice" role="status" hidden={state.notice === undefined}>
            {state.notice}
          </p>
          <noscript>
            <a href={base || '/'}>{texts.reload}</a>
          </noscript>
          <Composer {...state} />
        </footer>
      </body>
    </html>
  );
}

function Line({ base, item, texts }: { base: string; item: TranscriptItem; texts: PageTexts }) {
  const picture = `${base}/pictures/${item.providerId}`;
  return (
    <li class={item.direction} data-provider-id={item.providerId}>
      {item.asPicture === undefined ? (
        <p dir="auto">{item.kind === 'media' ? `📎 ${item.text || texts.file}` : item.text}</p>
      ) : (
        <a href={picture} download="picture.png">
          <img src={picture} alt={item.text} lang={item.asPicture} loading="lazy" />
        </a>
      )}
    </li>
  );
}

/** Buttons belong to the last thing that was said to the person; older ones would answer a question no longer asked. */
function Choices({ base, items, nextId }: PageState) {
  const last = items.at(-1);
  const choices = last?.direction === 'out' ? last.choices : [];
  return (
    <form method="post" action={`${base}/choose`} id="choices" hidden={choices.length === 0}>
      <input type="hidden" name="id" value={nextId} />
      {choices.map((choice) => (
        <button type="submit" name="choice" value={choice.id} dir="auto">
          {choice.label}
        </button>
      ))}
    </form>
  );
}

function Composer({ base, texts, nextId, draft }: PageState) {
  return (
    <form method="post" action={`${base}/say`} id="composer">
      <input type="hidden" name="id" value={nextId} />
      <input type="file" id="file" hidden accept="image/*,audio/*,video/*,application/pdf" aria-label={texts.attach} />
      <button type="button" id="attach" hidden aria-label={texts.attach} title={texts.attach}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M12 5v14M5 12h14" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
        </svg>
      </button>
      <textarea
        name="text"
        rows={1}
        required
        dir="auto"
        autocomplete="off"
        placeholder={texts.placeholder}
        aria-label={texts.write}
      >
        {draft ?? ''}
      </textarea>
      <button type="submit" class="send">
        {texts.send}
      </button>
    </form>
  );
}
