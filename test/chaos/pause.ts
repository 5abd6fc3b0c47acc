export const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));
