import type { ErrorCode } from '../contract/errors.ts';
import type { Sentence } from '../contract/sentences/sentence.ts';

type Words = Readonly<Record<string, string>>;

/** What stands for a parameter whose own name would not be understood. */
const usual: Words = {
  adapter: 'network adapter',
  aside: 'new name',
  by: 'so much',
  clean: 'the bare name',
  count: 'so many',
  digits: 'so many',
  dir: 'folder',
  direction: 'ahead of or behind',
  fact: 'property',
  free: 'so much',
  from: 'date',
  id: 'ID',
  installationMode: 'mode',
  ip: 'address',
  known: 'others',
  least: 'so many',
  length: 'so many',
  line: 'number',
  lines: 'some',
  longest: 'so many',
  managementMode: 'mode',
  message: 'what it said',
  minutes: 'so many',
  missing: 'the other end',
  most: 'so many',
  named: 'an address',
  needed: 'so much',
  nic: 'name',
  other: 'another ID',
  others: 'other hosts',
  ours: 'its own',
  pages: 'so many',
  pairingId: 'pairing ID',
  percent: 'so many',
  perhaps: 'another ID',
  place: 'number',
  present: 'one end',
  says: 'what it said',
  seconds: 'so many',
  still: 'one end',
  theirs: 'another one',
  triesLeft: 'so many',
  until: 'date',
  url: 'Local UI of the host',
  usual: 'so many',
  wanted: 'one that fits',
  why: 'reason',
  words: 'what it said',
};

const moved: Words = { from: 'old address', to: 'new address' };

/** Where the same name means something else. */
const ofCode: Partial<Record<ErrorCode, Words>> = {
  'host-moved': moved,
  'linked-host-moved': moved,
  'clock-skewed': { direction: 'ahead or behind' },
  'line-contradicts': { other: 'number' },
  'pairing-multi-node': { nodes: 'several' },
  'site-endpoint-in-use': { host: 'address' },
  'site-endpoint-refused': { host: 'address' },
  'subnet-too-large': { size: 'so many' },
};

/** The sentence of a code as it is read without a case: `{host}` is `‹host›`. */
export function readable(code: ErrorCode, [what, cause, next]: Sentence): Sentence {
  const words = { ...usual, ...ofCode[code] };
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => `‹${words[name] ?? name}›`);
  return [fill(what), fill(cause), fill(next)];
}
