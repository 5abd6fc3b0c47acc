export { type Concept, conceptNames } from './concepts.ts';
export {
  type Claim,
  type Contact,
  type Evidence,
  type EvidencePart,
  type Finding,
  type Kind,
  noSnapshots,
  type RegistryAnswer,
  type Rule,
  type Snapshots,
  type Source,
  type Tier,
  type Verdict,
} from './verdict.ts';
