export { check, judgeOffer, type Offer, readOffer } from './check.ts';
export { type Concept } from './concepts.ts';
export { type Knowledge } from './knowledge.ts';
export { loadJobCheck, prepareJobCheck } from './load.ts';
export {
  type Claim,
  type Contact,
  type Evidence,
  type EvidencePart,
  type Finding,
  type Kind,
  kindSchema,
  noSnapshots,
  type RegistryAnswer,
  type Rule,
  ruleSchema,
  type Snapshots,
  type Source,
  sourceSchema,
  type Tier,
  tierSchema,
  type Verdict,
} from './verdict.ts';
