/**
 * Loaded before anything else of a test's process: when that process has stood still for more than two seconds, the clock
 * of its laptop has jumped meanwhile, as after a sleep with a wrong hardware clock. Timers and `performance` are left alone.
 */
const jumpMs = Number(process.env['CLOCK_JUMP_MS'] ?? '0');
const stoodStillMs = 2_000;

const RealDate = Date;
let beat = performance.now();
let shift = 0;

const look = (): void => {
  const now = performance.now();
  if (now - beat > stoodStillMs) shift += jumpMs;
  beat = now;
};
setInterval(look, 50).unref();

const now = (): number => {
  look();
  return RealDate.now() + shift;
};

globalThis.Date = class extends RealDate {
  constructor(...given: [] | [string | number | Date]) {
    super(given.length === 0 ? now() : given[0]);
  }
  static override now = now;
} as DateConstructor;
