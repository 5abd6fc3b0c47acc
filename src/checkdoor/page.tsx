import { renderToString } from 'preact-render-to-string';
import { type CheckDoorParts, limits } from './ports.ts';

export interface PageState {
  readonly base: string;
  readonly language: string;
  readonly texts: CheckDoorParts['texts'];
  readonly draft?: string | undefined;
  /** Text id of what is wrong with what was sent. */
  readonly notice?: string | undefined;
  readonly answer?:
    | {
        readonly text: string;
        readonly nextStep: string;
        readonly friends: string | undefined;
        readonly warnings: readonly string[];
      }
    | undefined;
}

/** The whole page, without a script: an old phone, a slow line, a library computer. */
export function renderPage(state: PageState): string {
  return `<!doctype html>${renderToString(<Page {...state} />)}`;
}

function Page(state: PageState) {
  const { base, language, texts, answer, notice } = state;
  const say = (id: string) => texts.format(language, id);
  const direction = texts.known.find(({ code }) => code === language)?.direction ?? 'ltr';
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{say('webchat-title')}</title>
        <link rel="stylesheet" href="/fonts/fonts.css" />
        <link rel="stylesheet" href={`${base}/check.css`} />
      </head>
      <body>
        <header>
          <h1>{say('job-check-page-title')}</h1>
          <form method="post" action={`${base}/leave`}>
            <button type="submit">
              {say('webchat-leave')} <span aria-hidden="true">✕</span>
            </button>
          </form>
        </header>
        <main>
          {notice === undefined ? null : (
            <p class="notice" role="alert">
              {say(notice)}
            </p>
          )}
          {answer === undefined ? <Form {...state} /> : <Answer {...state} />}
        </main>
        <nav aria-label="Languages">
          {texts.known
            .filter(({ code }) => texts.has(code, 'job-check-page-title'))
            .map(({ code, name }) => (
              <a href={`${base}?lang=${code}`} lang={code} aria-current={code === language ? 'true' : undefined}>
                {name}
              </a>
            ))}
        </nav>
      </body>
    </html>
  );
}

function Form({ base, language, texts, draft }: PageState) {
  const say = (id: string) => texts.format(language, id);
  return (
    <form method="post" action={base} enctype="multipart/form-data" class="check">
      <input type="hidden" name="lang" value={language} />
      <p>{say('job-check-page-lead')}</p>
      <label for="text">{say('job-check-page-text')}</label>
      <textarea id="text" name="text" rows={8} maxLength={limits.textUnits} dir="auto" autocomplete="off">
        {draft ?? ''}
      </textarea>
      <label for="file">{say('job-check-page-picture')}</label>
      <input id="file" type="file" name="file" accept="image/png,image/jpeg,image/webp,application/pdf" />
      <label class="tick">
        <input type="checkbox" name="keep" value="yes" /> <span>{say('job-check-page-kept')}</span>
      </label>
      <button type="submit">{say('job-check-page-send')}</button>
    </form>
  );
}

function Answer({ base, language, texts, answer }: PageState) {
  const say = (id: string) => texts.format(language, id);
  const blocks = (answer?.text ?? '').split('\n\n');
  return (
    <article>
      {blocks.map((block, at) => (
        <p class={at === 0 ? 'first' : undefined} dir="auto">
          {block}
        </p>
      ))}
      <p class="next" dir="auto">
        {answer?.nextStep}
      </p>
      {answer?.friends === undefined ? null : (
        <section>
          <label for="friends">{say('job-check-page-friends')}</label>
          <textarea id="friends" rows={7} readOnly dir="auto">
            {answer.friends}
          </textarea>
          <form method="post" action={`${base}/picture`}>
            <input type="hidden" name="lang" value={language} />
            <input type="hidden" name="rules" value={answer.warnings.join(' ')} />
            <button type="submit">{say('choice-picture-for-friends')}</button>
          </form>
        </section>
      )}
      <p class="ways">
        <a class="button" href="/chat">
          {say('job-check-page-person')}
        </a>
        <a href={`${base}?lang=${language}`}>{say('job-check-page-again')}</a>
      </p>
    </article>
  );
}

export const style = `
:root { color-scheme: light dark; --ink: #1d2327; --paper: #fbfaf8; --line: #c9c5bd; --strong: #0b5c52; --warn: #8a2a12; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece9e4; --paper: #17191b; --line: #474b4e; --strong: #6fd0c2; --warn: #ffab91; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 40rem; padding: 0 1rem 2rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, 'Scripts', sans-serif; overflow-wrap: anywhere; }
header { display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.25rem; line-height: 1.3; margin: 0; }
label { display: block; margin: 1rem 0 0.25rem; font-weight: 600; }
textarea, input[type='file'] { width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.5rem; }
.tick { display: flex; gap: 0.6rem; align-items: flex-start; font-weight: 400; }
.tick input { flex: none; width: 1.25rem; height: 1.25rem; margin-top: 0.15rem; }
button, .button { font: inherit; min-height: 2.75rem; padding: 0.4rem 1rem; border: 1px solid var(--line); border-radius: 0.4rem;
  background: transparent; color: inherit; cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; gap: 0.4rem; }
header form { flex: none; }
header button { white-space: nowrap; }
.check > button, .button { background: var(--strong); border-color: var(--strong); color: var(--paper); font-weight: 600; }
.check > button { width: 100%; justify-content: center; margin-top: 1rem; }
a { color: var(--strong); }
.notice { border-inline-start: 4px solid var(--warn); padding: 0.5rem 0.75rem; }
article p { white-space: pre-line; margin: 0.9rem 0; }
.first { font-weight: 600; }
.next { border-inline-start: 4px solid var(--strong); padding: 0.25rem 0.75rem; }
.ways { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; }
nav { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0.35rem 0.9rem; font-size: 0.95rem; }
nav a { padding: 0.3rem 0; } nav a[aria-current] { font-weight: 700; text-decoration: none; color: inherit; }
`;
