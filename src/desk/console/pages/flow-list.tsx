import { type Draft, type Publication } from '../../../authoring/index.ts';
import { type Responder } from '../../staff/roster.ts';
import { Layout, Notice } from './layout.tsx';
import { Time } from './time.tsx';

export interface ListedFlow {
  readonly id: string;
  readonly about: string;
  readonly version: string;
  readonly publication: Publication | undefined;
  readonly draft: Draft | undefined;
}

interface FlowListProps {
  readonly flows: readonly ListedFlow[];
  readonly names: ReadonlyMap<string, string>;
  readonly responder: Responder;
  readonly rehearsal: boolean;
  readonly notice: string | undefined;
}

export function FlowListPage({ flows, names, responder, rehearsal, notice }: FlowListProps) {
  return (
    <Layout title="Flows" responder={responder} rehearsal={rehearsal}>
      <h1>Flows</h1>
      <Notice text={notice} />
      <ul class="flows">
        {flows.map(({ id, about, version, publication, draft }) => (
          <li key={id}>
            <a class="code" href={`/desk/flows/${id}`}>
              {id}
            </a>
            <span>{about}</span>
            <span class="meta">
              version <code>{version}</code>, {publishedWords(publication, names)}
              {publication === undefined ? null : (
                <>
                  {' '}
                  <Time at={publication.at} />
                </>
              )}
              {draft === undefined
                ? ''
                : draft.status === 'in-review'
                  ? ' · a draft waits for review'
                  : ' · a draft is under way'}
            </span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

export function publishedWords(publication: Publication | undefined, names: ReadonlyMap<string, string>): string {
  if (publication === undefined || publication.publishedBy === null) return 'from the files';
  const by = names.get(publication.publishedBy) ?? 'somebody';
  if (publication.origin === 'roll-back') return `put back by ${by}`;
  return `written by ${publication.authors.map((id) => names.get(id) ?? 'somebody').join(', ')}, published by ${by}`;
}
