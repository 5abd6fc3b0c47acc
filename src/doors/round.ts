/** Work that is begun whenever somebody asks, never twice at once; asked meanwhile, it is done once more. */
export interface Round {
  /** Never throws. */
  readonly begin: () => void;
  readonly isUnderWay: () => boolean;
  /** Resolves when none is under way that had begun. */
  readonly over: () => Promise<void>;
}

export function createRound(work: () => Promise<void>, onFailure: (error: unknown) => void): Round {
  let underWay: Promise<void> | undefined;
  let again = false;

  function begin(): void {
    again = true;
    underWay ??= run().finally(() => {
      underWay = undefined;
      // Asked in the very moment in which it ended.
      if (again) begin();
    });
  }

  async function run(): Promise<void> {
    while (again) {
      again = false;
      await work().catch(onFailure);
    }
  }

  return { begin, isUnderWay: () => underWay !== undefined, over: () => underWay ?? Promise.resolve() };
}
