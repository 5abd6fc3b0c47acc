export { type Authoring, createAuthoring } from './authoring.ts';
export { type DraftRefusal } from './draft-acts.ts';
export { type Edition } from './edition.ts';
export { type GoesOtherwise, type OtherwiseList } from './golden.ts';
export { type Ground } from './ground.ts';
export { type PublishRefusal } from './publish.ts';
export { type Draft, type Publication } from './queries.ts';
export { tidy, versionOf, type WrittenFlow } from './written-flow.ts';
