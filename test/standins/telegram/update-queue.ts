import { Refusal } from './protocol.ts';

/** An update is written as JSON once, when it happens, so that a poll only joins texts. */
interface Pending {
  readonly id: number;
  readonly kind: string;
  readonly chatId: number;
  readonly json: string;
}

interface Waiting {
  readonly wish: PollWish;
  readonly answer: (json: string) => void;
  readonly refuse: (error: Refusal) => void;
  readonly timer: NodeJS.Timeout;
}

/** Kinds that come only when asked for by name: Bot API, getUpdates, allowed_updates. */
const onlyByName = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

export interface PollWish {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutMs: number;
  readonly allowed: readonly string[] | undefined;
}

export type UpdateQueue = ReturnType<typeof createUpdateQueue>;

/**
 * What happened and is not confirmed yet, in order of update id. Confirmed are: everything below the offset of a
 * getUpdates call, and everything that a webhook answered with 2xx. Recorded for the invariant "confirmed ⊆ kept".
 */
export function createUpdateQueue(firstUpdateId: number) {
  let pending: Pending[] = [];
  let head = 0;
  let nextId = firstUpdateId;
  let allowed: readonly string[] | undefined;
  let waiting: Waiting | undefined;
  let onPending: (() => void) | undefined;
  let extra: Pending[] = [];
  let reorder = 0;
  let duplicate = 0;
  const confirmed: number[] = [];
  let lastConfirmed: Pending | undefined;

  const confirm = (update: Pending) => {
    confirmed.push(update.id);
    lastConfirmed = update;
  };
  const compact = () => {
    if (head > 1_000 && head * 2 > pending.length) {
      pending = pending.slice(head);
      head = 0;
    }
  };
  const confirmBelow = (offset: number) => {
    for (let next = pending[head]; next !== undefined && next.id < offset; next = pending[head]) {
      confirm(next);
      head += 1;
    }
    compact();
  };
  const batch = (limit: number): string => {
    let chosen = pending.slice(head, head + limit - extra.length);
    if (reorder > 0 && chosen.length > 1) {
      reorder -= 1;
      chosen = chosen.toReversed();
    }
    if (duplicate > 0 && chosen[0] !== undefined) {
      duplicate -= 1;
      chosen.push(chosen[0]);
    }
    const all = [...extra, ...chosen];
    extra = [];
    return `{"ok":true,"result":[${all.map(({ json }) => json).join(',')}]}`;
  };
  const isEmpty = () => head === pending.length && extra.length === 0;
  const answerWaiting = () => {
    if (waiting === undefined) return;
    const { wish, answer, timer } = waiting;
    clearTimeout(timer);
    waiting = undefined;
    answer(batch(wish.limit));
  };
  // Several updates written in one turn of the event loop come in one batch, as they would over a network.
  let wakeScheduled = false;
  const wake = () => {
    if (wakeScheduled) return;
    wakeScheduled = true;
    setImmediate(() => {
      wakeScheduled = false;
      if (!isEmpty()) answerWaiting();
      onPending?.();
    });
  };

  return {
    /** @returns the update's id, or undefined when the bot did not ask for this kind. */
    push(kind: string, chatId: number, body: unknown): number | undefined {
      if (allowed === undefined ? onlyByName.has(kind) : !allowed.includes(kind)) return undefined;
      const id = nextId++;
      pending.push({ id, kind, chatId, json: `{"update_id":${id},${JSON.stringify(kind)}:${JSON.stringify(body)}}` });
      wake();
      return id;
    },
    /** Puts a whole update in as it is: for hostile and unknown shapes. The id is added. */
    pushRaw(fields: Readonly<Record<string, unknown>>): number {
      const id = nextId++;
      pending.push({ id, kind: 'raw', chatId: 0, json: JSON.stringify({ update_id: id, ...fields }) });
      wake();
      return id;
    },
    allow(kinds: readonly string[] | undefined) {
      if (kinds !== undefined) allowed = kinds.length === 0 ? undefined : kinds;
    },
    allowed: () => allowed,
    /** Resolves with the answer's JSON. A newer poll ends this one with 409. */
    poll(wish: PollWish): { answer: Promise<string>; leave: () => void } {
      if (waiting !== undefined) {
        clearTimeout(waiting.timer);
        waiting.refuse(conflict());
        waiting = undefined;
      }
      this.allow(wish.allowed);
      const offset = wish.offset < 0 ? (pending.at(wish.offset)?.id ?? 0) : wish.offset;
      if (offset > 0) confirmBelow(offset);
      if (!isEmpty() || wish.timeoutMs === 0)
        return { answer: Promise.resolve(batch(wish.limit)), leave: () => undefined };
      const timer = setTimeout(answerWaiting, wish.timeoutMs);
      const answer = new Promise<string>((resolve, reject) => {
        waiting = { wish, answer: resolve, refuse: reject, timer };
      });
      const leave = () => {
        if (waiting?.timer !== timer) return;
        clearTimeout(timer);
        waiting = undefined;
      };
      return { answer, leave };
    },
    endWaiting(refusal: Refusal) {
      if (waiting === undefined) return;
      clearTimeout(waiting.timer);
      waiting.refuse(refusal);
      waiting = undefined;
    },
    /** For the webhook: what is next, and what has been taken. */
    pending: (): readonly Pending[] => pending.slice(head),
    confirmOne(id: number) {
      const index = pending.findIndex((update, at) => at >= head && update.id === id);
      const update = pending[index];
      if (update === undefined) return;
      pending.splice(index, 1);
      confirm(update);
    },
    dropPending() {
      pending = [];
      head = 0;
    },
    listen(listener: (() => void) | undefined) {
      onPending = listener;
    },
    pendingCount: () => pending.length - head,
    confirmed: (): readonly number[] => confirmed,
    skipIds(count: number) {
      nextId += count;
    },
    reorderBatches(count: number) {
      reorder += count;
    },
    duplicateInBatches(count: number) {
      duplicate += count;
    },
    /** Sends an update that was confirmed once more, as Telegram may. */
    repeatConfirmed() {
      if (lastConfirmed !== undefined) extra.push(lastConfirmed);
      wake();
    },
  };
}

export const conflict = () =>
  new Refusal(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running');

export const webhookConflict = () =>
  new Refusal(
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
