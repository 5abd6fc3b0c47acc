import { type Responder } from '../../staff/roster.ts';
import { Layout } from './layout.tsx';

interface RunbookPageProps {
  /** Markdown of our own: headings, lists and paragraphs. */
  readonly text: string;
  readonly responder: Responder;
  readonly rehearsal: boolean;
}

/** A runbook of docs/runbooks as it is written, with its headings as headings: readable on the spot, and nothing to render wrongly. */
export function RunbookPage({ text, responder, rehearsal }: RunbookPageProps) {
  const blocks = text.trim().split(/\n{2,}/);
  const title = blocks[0]?.replace(/^#\s*/, '') ?? 'Runbook';
  return (
    <Layout title={title} responder={responder} rehearsal={rehearsal}>
      <p>
        <a href="/desk/numbers">Numbers</a>
      </p>
      {blocks.map((block, at) => (
        <Block key={at} text={block} />
      ))}
    </Layout>
  );
}

function Block({ text }: { readonly text: string }) {
  if (text.startsWith('# ')) return <h1>{text.slice(2)}</h1>;
  if (text.startsWith('## ')) return <h2>{text.slice(3)}</h2>;
  return <p class="words">{text}</p>;
}
