/** So long may arithmetic keep everybody else in this process from their next step, in milliseconds. */
const breathMs = 5;

/** Like `map`, for work that takes long in sum: what waits meanwhile (an alarm to be sent, a message to be taken in) has its turn in between. */
export async function inBreaths<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let since = performance.now();
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - since < breathMs) continue;
    await new Promise((turn) => setImmediate(turn));
    since = performance.now();
  }
  return results;
}
