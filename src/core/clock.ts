/** The only source of time outside pure rooms. Pure rooms take `now` as an argument. */
export interface Clock {
  now(): Date;
}

// eslint-disable-next-line no-restricted-syntax -- the one place where time is read
export const systemClock: Clock = { now: () => new Date() };
