import { type Store } from '../store/index.ts';

const underWayAfterMs = 80;

/**
 * Reads what people wrote (half a second of work) while PostgreSQL starts: it is given time to be on its way first. What
 * is wrong with the one lets go of the other.
 */
export async function withBoth<Value>(opening: Promise<Store>, read: () => Value): Promise<[Store, Value]> {
  await Promise.race([opening, new Promise((wake) => setTimeout(wake, underWayAfterMs))]);
  let value: Value;
  try {
    value = read();
  } catch (error) {
    await (await opening).close();
    throw error;
  }
  return [await opening, value];
}
