import type { Sentence } from '../contract/sentences/sentence.ts';

/** What stands for a parameter whose own name would not be understood. */
const words: Readonly<Record<string, string>> = {
  adapter: 'network adapter',
  aside: 'new name',
  by: 'so much',
  clean: 'the bare name',
  dir: 'folder',
  direction: 'ahead of or behind',
  fact: 'property',
  free: 'so much',
  id: 'ID',
  installationMode: 'mode',
  ip: 'address',
  known: 'those that are known',
  least: 'so many',
  length: 'so many',
  longest: 'so many',
  managementMode: 'mode',
  message: 'its own words',
  missing: 'one host',
  most: 'so many',
  named: 'another address',
  needed: 'so much',
  nic: 'name',
  ours: 'its own',
  pairingId: 'pairing ID',
  perhaps: 'another ID',
  present: 'one host',
  says: 'its own words',
  still: 'one host',
  theirs: 'another one',
  triesLeft: 'so many',
  until: 'date',
  url: 'Local UI of the host',
  usual: 'so many',
  wanted: 'one that fits',
  why: 'reason',
  words: 'its own words',
};

const fill = (text: string): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => `‹${words[name] ?? name}›`);

/** A sentence of the catalogue as it is read without a case: `{host}` is `‹host›`. */
export const readable = ([what, cause, next]: Sentence): Sentence => [fill(what), fill(cause), fill(next)];
