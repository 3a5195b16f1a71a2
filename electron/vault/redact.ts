const secretKey = /pass(wd|word|phrase)|token|secret|authorization|cookie|api-?key|otp/i;

/** JWTs, and long runs that may be base64. One pass, no look-ahead: what is logged may come from a hostile machine. */
const longRun = /eyJ[\w-]+(?:\.[\w-]+)*|[\w+/-]{20,}={0,2}/g;

/** Link tokens and keys hold both cases and digits; edge host IDs are lower-case hex. */
const isSecret = (run: string): boolean =>
  run.startsWith('eyJ') || (/[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run));

const hidden = '[redacted]';
const deepest = 6;
const longest = 4_096;

/** By key and by shape (design: the logger redacts, not its callers). Deep or odd values are cut, never thrown on. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return value.slice(0, longest).replace(longRun, (run) => (isSecret(run) ? hidden : run));
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return '[deep]';
  if (value instanceof Error) return { name: value.name, message: redact(value.message), at: frames(value) };
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, secretKey.test(key) ? hidden : redact(item, depth + 1)]),
  );
}

/** Frames only: the first lines of a stack repeat the message, unredacted. */
const frames = (error: Error): string[] =>
  (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
