import { type Secret } from '../../core/secret.ts';
import { createClient } from './client.ts';
import { publicGraphRoot } from './limits.ts';
import { sendFailure } from './send-failure.ts';

export type NumberFinding =
  | { readonly kind: 'answers'; readonly quality: string | undefined }
  | { readonly kind: 'refused' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-reached'; readonly code: string };

/** Asks Meta for each number once: whether the token works, and whether the number is one of its own. */
export async function examineNumbers({
  token,
  numberIds,
  apiRoot = publicGraphRoot,
}: {
  readonly token: Secret;
  readonly numberIds: readonly string[];
  readonly apiRoot?: string | undefined;
}): Promise<readonly NumberFinding[]> {
  const client = createClient(token, apiRoot);
  try {
    return await Promise.all(
      numberIds.map(async (numberId): Promise<NumberFinding> => {
        try {
          return { kind: 'answers', ...(await client.number(numberId)) };
        } catch (error) {
          const failure = sendFailure(error);
          // GET of an id that does not exist, or is not the token's: code 100 or 33 ("handling errors").
          if (failure.kind === 'refused') return { kind: failure.reason === 'unauthorized' ? 'refused' : 'not-found' };
          return { kind: 'not-reached', code: 'reason' in failure ? failure.reason : failure.kind };
        }
      }),
    );
  } finally {
    client.close();
  }
}
