/** Something that only one process at a time may do, held for a time. */
export interface Lease {
  /** Aborts at once when it is lost. */
  readonly lost: AbortSignal;
  /** By our own clock, at this very moment: a process that slept may not have heard yet that it has lost. */
  isHeld(): boolean;
  /** Ends it; it is free for others at once. Never throws. */
  release(): Promise<void>;
}

/** @returns undefined while another process holds it */
export type TakeLease = () => Promise<Lease | undefined>;
