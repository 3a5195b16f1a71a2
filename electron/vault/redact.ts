const secretKey = /pass(word|phrase)|token|secret|authorization|cookie|api-?key|otp/i;

/** JWTs, and long runs of base64 that hold both cases and digits: link tokens, keys. Edge host IDs are lower-case hex. */
const secretShape =
  /eyJ[\w-]+\.[\w-]+\.[\w-]+|(?=[\w+/-]*[A-Z])(?=[\w+/-]*[a-z])(?=[\w+/-]*\d)[\w+/-]{20,}={0,2}/g;

const hidden = '[redacted]';
const deepest = 6;

/** By key and by shape (design: the logger redacts, not its callers). Deep or odd values are cut, never thrown on. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(secretShape, hidden);
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
