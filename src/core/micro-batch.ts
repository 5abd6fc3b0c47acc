/**
 * Gathers what arrives while a run is under way and gives it to the next run in one piece, so that many callers share
 * one commit. Nobody waits for company: an idle batch runs at once.
 */
export class MicroBatch<Item> {
  readonly #run: (items: readonly Item[]) => Promise<void>;
  readonly #largest: number;
  #waiting: { item: Item; done: () => void; failed: (error: unknown) => void }[] = [];
  #running = false;

  /** @param run must commit all items or throw; a thrown batch is run again item by item, so that one bad item fails alone */
  constructor(run: (items: readonly Item[]) => Promise<void>, largest: number) {
    this.#run = run;
    this.#largest = largest;
  }

  /** Resolves after the commit that holds the item; rejects with what its own run threw. */
  add(item: Item): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ item, done, failed });
      if (!this.#running) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#largest);
      try {
        await this.#run(batch.map(({ item }) => item));
        for (const { done } of batch) done();
      } catch (error) {
        if (batch.length === 1) batch[0]?.failed(error);
        else await this.#oneByOne(batch);
      }
    }
    this.#running = false;
  }

  async #oneByOne(batch: readonly { item: Item; done: () => void; failed: (error: unknown) => void }[]): Promise<void> {
    for (const { item, done, failed } of batch) await this.#run([item]).then(done, failed);
  }
}
