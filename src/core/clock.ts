/** The only source of time outside pure rooms. Pure rooms take `now` as an argument. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
