/** A message that Baileys has and has not opened yet. */
export interface Arrival {
  /** One of its ciphertexts has been decrypted, or could not be. */
  opened(): void;
}

/**
 * The order in which messages come in on one connection. Baileys decrypts them in another: what is live overtakes what is being caught up on,
 * and a person's second message the first, whose sender it must look up (7.0.0-rc14, processNode and handleMessage). So it is given
 * what one person wrote one after another; nobody waits for anybody else. What is journalled is in order then, also for
 * whoever goes on after a crash: what was not given has no receipt either, and comes again behind what came before it.
 */
export interface Arrivals {
  /** @param ciphertexts of the message, at least one @param give hands it to Baileys, now or when those before it are opened */
  take(person: string, ciphertexts: number, give: (arrival: Arrival) => void): void;
}

/** What Baileys drops without decrypting holds a person's next words back for so long and no longer. */
const longestHoldMs = 10_000;

/** @param signal of the connection: after its end nothing is given any more */
export function createArrivals(signal: AbortSignal): Arrivals {
  const waiting = new Map<string, (() => void)[]>();

  function giveNext(person: string): void {
    if (signal.aborted) return waiting.clear();
    const next = waiting.get(person)?.shift();
    if (next === undefined) waiting.delete(person);
    else next();
  }

  return {
    take(person, ciphertexts, give) {
      const giveNow = (): void => {
        let left = ciphertexts;
        const giveUp = setTimeout(() => {
          left = 0;
          giveNext(person);
        }, longestHoldMs);
        giveUp.unref();
        give({
          opened() {
            if (left === 0) return;
            left -= 1;
            if (left > 0) return;
            clearTimeout(giveUp);
            giveNext(person);
          },
        });
      };
      const line = waiting.get(person);
      if (line !== undefined) return void line.push(giveNow);
      waiting.set(person, []);
      giveNow();
    },
  };
}
