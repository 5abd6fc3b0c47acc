import { type Draft, type OtherwiseList, type Publication } from '../../../authoring/index.ts';
import { type workshop } from '../../../flow/index.ts';
import { type ComparedLine } from '../../flows/compare-lines.ts';
import { type Responder } from '../../staff/roster.ts';
import { FlowGraph } from './flow-graph.tsx';
import { publishedWords } from './flow-list.tsx';
import { FlowPlayer, type PlayerView } from './flow-player.tsx';
import { Layout, Notice } from './layout.tsx';
import { Time } from './time.tsx';

export interface ComparedPart {
  readonly name: string;
  readonly lines: readonly (ComparedLine | null)[];
}

export interface FlowPageProps {
  readonly id: string;
  readonly flow: workshop.Flow | undefined;
  readonly history: readonly Publication[];
  readonly draft: Draft | undefined;
  readonly changes: readonly ComparedPart[];
  readonly problems: readonly workshop.Problem[];
  readonly otherwise: OtherwiseList;
  readonly player: PlayerView;
  readonly names: ReadonlyMap<string, string>;
  readonly responder: Responder;
  readonly mayWrite: boolean;
  readonly rehearsal: boolean;
  readonly notice: string | undefined;
}

export function FlowPage(props: FlowPageProps) {
  const { id, flow, history, names, responder, mayWrite } = props;
  return (
    <Layout title={`Flow ${id}`} responder={responder} rehearsal={props.rehearsal}>
      <p>
        <a href="/desk/flows">All flows</a>
      </p>
      <h1>{id}</h1>
      <p>{flow?.about}</p>
      <Notice text={props.notice} />
      {mayWrite ? (
        <p>
          <a href={`/desk/flows/${id}/edit`}>{props.draft === undefined ? 'Write a draft' : 'Open the draft'}</a>
        </p>
      ) : null}
      {props.draft === undefined ? null : <DraftState {...props} draft={props.draft} />}
      <div class="columns">
        <section class="side">
          <h2>What leads where</h2>
          {flow === undefined ? <p>Not in force yet.</p> : <FlowGraph flow={flow} />}
          <h2>History</h2>
          <ol class="events">
            {history.map((one, index) => (
              <li key={one.id}>
                <code>{one.version}</code> {publishedWords(one, names)}, <Time at={one.at} />
                {index === 0 ? <b> in force</b> : null}
                {mayWrite && index > 0 && one.version !== history[0]?.version ? (
                  <form method="post" action={`/desk/flows/${id}/roll-back`}>
                    <input type="hidden" name="version" value={one.version} />
                    <button class="quiet">Put this version back</button>
                  </form>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
        <FlowPlayer view={props.player} />
      </div>
    </Layout>
  );
}

function DraftState(props: FlowPageProps & { draft: Draft }) {
  const { id, draft, changes, problems, otherwise, names, responder, mayWrite } = props;
  const isAuthor = draft.authors.includes(responder.id);
  const waits = draft.status === 'in-review';
  return (
    <section class="state">
      <h2>{waits ? 'A draft waits for review' : 'A draft is under way'}</h2>
      <p class="meta">
        by {draft.authors.map((author) => names.get(author) ?? 'somebody').join(', ')}, <Time at={draft.changedAt} />
      </p>
      {draft.remark === '' ? null : <p class="notice">Sent back: {draft.remark}</p>}
      <ProblemList problems={problems} />
      <Otherwise list={otherwise} />
      <Changes parts={changes} />
      {!mayWrite || !waits ? null : (
        <div class="acts">
          {isAuthor ? (
            <p class="hint">Somebody who has not written in it publishes it: two people read every change.</p>
          ) : (
            <DraftForm id={id} draft={draft} act="publish">
              {otherwise.seal === '' ? null : (
                <p>
                  <input id="seal" type="checkbox" name="seal" value={otherwise.seal} required />
                  <label for="seal">I have read what goes otherwise, and each is meant so</label>
                </p>
              )}
              <button>Publish it now</button>
            </DraftForm>
          )}
          <DraftForm id={id} draft={draft} act="send-back">
            <label for="remark">Why it goes back</label>
            <input id="remark" name="remark" maxlength={500} autocomplete="off" />
            <button class="second">Send back</button>
          </DraftForm>
        </div>
      )}
    </section>
  );
}

export function DraftForm(props: {
  readonly id: string;
  readonly draft: Draft;
  readonly act: string;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <form method="post" action={`/desk/flows/${props.id}/${props.act}`}>
      <input type="hidden" name="draft" value={props.draft.id} />
      <input type="hidden" name="revision" value={String(props.draft.revision)} />
      {props.children}
    </form>
  );
}

export function ProblemList({ problems }: { readonly problems: readonly workshop.Problem[] }) {
  if (problems.length === 0) return <p class="hint">The check finds nothing to mend.</p>;
  return (
    <ul class="problems">
      {problems.map(({ file, line, message, mend }) => (
        <li key={`${file}${line}${message}`}>
          <b>
            {file}, line {line}
          </b>
          : {message}
          <br />
          <span class="meta">{mend}</span>
        </li>
      ))}
    </ul>
  );
}

/** Known conversations that the draft changes: what each was to do at its first turn that goes otherwise, and what it does. */
function Otherwise({ list }: { readonly list: OtherwiseList }) {
  if (list.transcripts.length === 0) return null;
  return (
    <>
      <p class="notice bad">{list.transcripts.length} known conversations would go otherwise:</p>
      <ul class="problems">
        {list.transcripts.map(({ file, about, turn, kept, instead }) => (
          <li key={file}>
            <b>{about}</b>, turn {turn}
            <br />
            kept: {kept}
            <br />
            draft: {instead}
          </li>
        ))}
      </ul>
    </>
  );
}

function Changes({ parts }: { readonly parts: readonly ComparedPart[] }) {
  return (
    <details open>
      <summary>What it changes</summary>
      {parts.map(({ name, lines }) => (
        <figure key={name} class="changes">
          <figcaption>{name}</figcaption>
          <pre>
            {lines.map((line, index) =>
              line === null ? (
                <span key={index} class="left-out">
                  {'…\n'}
                </span>
              ) : (
                <span key={index} class={line.kind}>{`${signs[line.kind]} ${line.text}\n`}</span>
              ),
            )}
          </pre>
        </figure>
      ))}
      {parts.length === 0 ? <p>Nothing.</p> : null}
    </details>
  );
}

const signs = { same: ' ', added: '+', removed: '-' } as const;
