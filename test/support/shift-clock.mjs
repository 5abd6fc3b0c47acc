import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * A machine whose clock is wrong: every Date of this process is off by the milliseconds that CLOCK_SHIFT_FILE holds at the moment.
 * What counts on without looking at the clock (timers, `performance.now`) is not, as on a real machine. Imported before anything of ours.
 */
const { CLOCK_SHIFT_FILE: file } = process.env;
const lookEveryMs = 50;

if (file !== undefined) {
  const RealDate = Date;
  let shiftMs = 0;
  const look = () => {
    const text = readFileSync(file, 'utf8');
    // It is being written at this moment.
    if (text !== '') shiftMs = Number(text);
  };
  look();
  setInterval(look, lookEveryMs).unref();
  const now = () => RealDate.now() + shiftMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
