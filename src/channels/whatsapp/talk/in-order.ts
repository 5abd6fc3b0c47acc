import type { SignalRepositoryWithLIDStore } from '@whiskeysockets/baileys/lib/Types/Signal.js';

/**
 * Baileys notes the other address of a sender before a message waits for its turn (7.0.0-rc14, handleMessage). For the first message of
 * a person that is a write to the database, for the second nothing: the second would be decrypted, and heard, before the first.
 * Here these notes are made one after another.
 */
export function inOrder(repository: SignalRepositoryWithLIDStore): SignalRepositoryWithLIDStore {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
  const { lidMapping } = repository;
  const store = lidMapping.storeLIDPNMappings.bind(lidMapping);
  lidMapping.storeLIDPNMappings = (pairs) => inTurn(() => store(pairs));
  return { ...repository, migrateSession: (from, to) => inTurn(() => repository.migrateSession(from, to)) };
}
