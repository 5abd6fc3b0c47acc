import { type Draft, type WrittenFlow } from '../../../authoring/index.ts';
import { type workshop } from '../../../flow/index.ts';
import { asFluent } from '../../flows/flow-view.ts';
import { type Responder } from '../../staff/roster.ts';
import { DraftForm } from './flow.tsx';
import { Layout, Notice } from './layout.tsx';

export interface FlowEditorProps {
  readonly written: WrittenFlow;
  readonly draft: Draft | undefined;
  readonly basedOn: string | null;
  readonly languages: readonly string[];
  /** The texts of the flow as they are in force, in one language. */
  readonly texts: readonly { readonly id: string; readonly text: string }[];
  readonly problems: readonly workshop.Problem[];
  readonly responder: Responder;
  readonly rehearsal: boolean;
  readonly problem?: string | undefined;
}

export function FlowEditorPage(props: FlowEditorProps) {
  const { written, draft, responder, rehearsal } = props;
  const id = written.flow;
  const joins = draft !== undefined && !draft.authors.includes(responder.id);
  return (
    <Layout title={`Draft of ${id}`} responder={responder} rehearsal={rehearsal}>
      <p>
        <a href={`/desk/flows/${id}`}>Back to {id}</a>
      </p>
      <h1>Draft of {id}</h1>
      <Notice text={props.problem} bad />
      {joins ? (
        <p class="notice">Once you save here you are one of its authors, and somebody else must publish it.</p>
      ) : null}
      {draft?.status === 'in-review' ? (
        <p class="notice">It waits for review. Send it back on the flow’s page to change it.</p>
      ) : null}
      <form
        method="post"
        action={`/desk/flows/${id}/draft`}
        hx-post={`/desk/flows/${id}/check`}
        hx-trigger="input delay:600ms"
        hx-target="#checked"
        hx-swap="outerHTML"
      >
        <input type="hidden" name="revision" value={draft === undefined ? '' : String(draft.revision)} />
        <input type="hidden" name="basedOn" value={props.basedOn ?? ''} />
        <div class="columns">
          <div>
            <label for="source">The flow</label>
            <textarea id="source" name="source" class="code-box" rows={28} spellcheck={false} wrap="off">
              {written.source}
            </textarea>
            <h2>Texts that change with it</h2>
            <p class="hint">One language each. Write only what changes: name = words, further lines indented.</p>
            {props.languages.map((language) => (
              <details key={language} open={(written.texts[language] ?? '') !== ''}>
                <summary>{language}</summary>
                <label for={`text-${language}`}>Changed texts in {language}</label>
                <textarea
                  id={`text-${language}`}
                  name={`text-${language}`}
                  class="code-box"
                  rows={6}
                  dir="auto"
                  wrap="off"
                >
                  {written.texts[language] ?? ''}
                </textarea>
              </details>
            ))}
            <button>Save draft</button>
            <button class="second" formaction={`/desk/flows/${id}/check`}>
              Check
            </button>
          </div>
          <div>
            <Checked written={written} problems={props.problems} />
            <details>
              <summary>Its texts now</summary>
              <pre class="now">{props.texts.map(({ id: name, text }) => asFluent(name, text)).join('')}</pre>
            </details>
          </div>
        </div>
      </form>
      {draft === undefined || draft.status !== 'draft' ? null : (
        <div class="acts">
          <DraftForm id={id} draft={draft} act="review">
            <button>Send to review</button>
          </DraftForm>
          <DraftForm id={id} draft={draft} act="discard">
            <button class="quiet">Discard the draft</button>
          </DraftForm>
        </div>
      )}
    </Layout>
  );
}

/** Every line with its number, and under a line what is wrong with it. */
export function Checked({ written, problems }: Pick<FlowEditorProps, 'written' | 'problems'>) {
  const own = `${written.flow}.yaml`;
  const byLine = new Map<number, workshop.Problem[]>();
  for (const problem of problems.filter(({ file }) => file === own)) {
    byLine.set(problem.line, [...(byLine.get(problem.line) ?? []), problem]);
  }
  return (
    <section id="checked" class="checked" aria-live="polite">
      <h2>{problems.length === 0 ? 'Nothing to mend' : `${problems.length} to mend`}</h2>
      {problems
        .filter(({ file }) => file !== own)
        .map(({ file, line, message, mend }) => (
          <p key={`${file}${line}${message}`} class="complaint">
            {file}, line {line}: {message}. {mend}
          </p>
        ))}
      <ol class="numbered">
        {written.source
          .trimEnd()
          .split('\n')
          .map((text, index) => (
            <li key={index} class={byLine.has(index + 1) ? 'wrong' : undefined}>
              <code>{text === '' ? ' ' : text}</code>
              {(byLine.get(index + 1) ?? []).map(({ rule, message, mend }) => (
                <p key={`${rule}${message}`} class="complaint">
                  {message}. <span>{mend}</span>
                </p>
              ))}
            </li>
          ))}
      </ol>
    </section>
  );
}
