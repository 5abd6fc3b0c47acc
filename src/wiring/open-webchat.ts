import { languageOfConversation, openUpload, readConversation, saveUpload } from '../cases/index.ts';
import { createWebchat, readPageTexts, type WebchatParts } from '../channels/webchat/index.ts';
import { type Store } from '../store/index.ts';

/** The wiring of the web chat: what it shows is the transcript, and its files lie where the evidence lies. */
export function openWebchat({
  store,
  texts,
  ...options
}: Omit<WebchatParts, 'transcript' | 'texts' | 'saveUpload' | 'openUpload'> & {
  readonly store: Store;
  readonly texts: Parameters<typeof readPageTexts>[0];
}): ReturnType<typeof createWebchat> {
  return createWebchat({
    ...options,
    transcript: async (address, afterKey) => {
      const origin = { channel: 'webchat', account: 'web', address };
      const items = await readConversation(store, origin, afterKey);
      // Asked for the whole talk by the page, which is drawn in its language.
      return afterKey === undefined ? { items, language: await languageOfConversation(store, origin) } : { items };
    },
    texts: readPageTexts(texts),
    saveUpload: (stream) => saveUpload(store, stream),
    openUpload: (reference) => openUpload(store, reference),
  });
}
