import { tierWords } from '../advert-words.ts';

/** What the check came to: words and colour, and never a green one. */
export function Tier({ tier, score }: { readonly tier: string; readonly score: number }) {
  return (
    <span class={`tier ${tier}`}>
      {tierWords[tier] ?? tier} <b title="points">{score}</b>
    </span>
  );
}
