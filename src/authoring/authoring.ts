import { type Logger } from '../core/logger.ts';
import { type workshop } from '../flow/index.ts';
import { type Store } from '../store/index.ts';
import { type ActParts, discardDraft, saveDraft, sendBack, sendToReview } from './draft-acts.ts';
import { type Edition } from './edition.ts';
import { goesOtherwise } from './golden.ts';
import { judge } from './judge.ts';
import { createEditionKeeper } from './keep-edition.ts';
import { publishFiles } from './publish-files.ts';
import { publishDraft, rollBack } from './publish.ts';
import { findVersion, history, newestOfEach, openDraft, openDrafts } from './queries.ts';
import { rehearse } from './rehearse.ts';
import { type WrittenFlow } from './written-flow.ts';

/** Flows on their way from somebody's draft to every conversation. */
export type Authoring = ReturnType<typeof createAuthoring>;

export function createAuthoring(parts: ActParts & { readonly logger: Logger; readonly store: Store }) {
  const { store, ground } = parts;
  const keeper = createEditionKeeper(parts);
  /** This process need not wait for its own notice. */
  const thenRefresh = async <Result extends { readonly kind: string }>(act: Promise<Result>): Promise<Result> => {
    const result = await act;
    if (result.kind === 'published') await keeper.refresh();
    return result;
  };
  return {
    ground,
    /** Publishes the files that changed, and begins to follow what is in force. */
    async start(): Promise<void> {
      await publishFiles(parts, parts.logger);
      await keeper.start();
    },
    stop: (): Promise<void> => keeper.stop(),
    edition: (): Edition => keeper.current(),
    refresh: (): Promise<void> => keeper.refresh(),
    judge: (written: WrittenFlow): workshop.Problem[] => judge(ground, keeper.current().flows, written),
    /** Golden transcripts that this version would make go otherwise. */
    goesOtherwise: (written: WrittenFlow) => goesOtherwise(ground, keeper.current(), written),
    /** What is in force, with this flow instead of its present version. */
    rehearse: (written: WrittenFlow) => rehearse(ground, keeper.current(), written),

    openDraft: (flow: string) => openDraft(store.db, flow),
    openDrafts: () => openDrafts(store.db),
    newestOfEach: () => newestOfEach(store.db),
    history: (flow: string, limit: number) => history(store.db, flow, limit),
    findVersion: (flow: string, version: string) => findVersion(store.db, flow, version),

    saveDraft: (request: Parameters<typeof saveDraft>[1]) => saveDraft(parts, request),
    sendToReview: (act: Parameters<typeof sendToReview>[1]) => sendToReview(parts, act),
    sendBack: (act: Parameters<typeof sendBack>[1]) => sendBack(parts, act),
    discardDraft: (act: Parameters<typeof discardDraft>[1]) => discardDraft(parts, act),
    publishDraft: (act: Parameters<typeof publishDraft>[1]) => thenRefresh(publishDraft(parts, act)),
    rollBack: (request: Parameters<typeof rollBack>[1]) => thenRefresh(rollBack(parts, request)),
  };
}
