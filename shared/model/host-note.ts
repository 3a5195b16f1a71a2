import type { Fault } from './result.ts';
import { fault } from './result.ts';

/** What a technician wrote about a host. It stays on the laptop, in plain text; nothing of it goes to any host. */
export interface HostNote {
  /** "till 4, back room". */
  readonly name: string;
  /** `k=v` or plain words. */
  readonly labels: readonly string[];
  /** Lines of free text. */
  readonly text: string;
}

export const noNote: HostNote = { name: '', labels: [], text: '' };

/** In characters, and labels in number: a name is read in a row, a text in a dialog. */
export const noteLimits = { name: 60, label: 60, labels: 12, text: 2_000 } as const;

/** Labels as typed in one field, between commas or on lines of their own; each once. */
export const readLabels = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[,\n]/)
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  ),
];

export const showLabels = (labels: readonly string[]): string => labels.join(', ');

/** As it is kept: without blanks around it, each label once. */
export const tidyNote = ({ name, labels, text }: HostNote): HostNote => ({
  name: name.trim(),
  labels: readLabels(labels.join('\n')),
  text: text.trim().replace(/\r\n?/g, '\n'),
});

export const isBlank = ({ name, labels, text }: HostNote): boolean =>
  name === '' && labels.length === 0 && text === '';

/**
 * Controls and turned directions forge what is read around them, halves of characters break files. The two joiners stay:
 * scripts and emoji are written with them.
 */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;

const checkField = (field: string, value: string, most: number): Fault | null => {
  if (value.length > most) return fault('note-too-long', { field, most });
  return unprintable.test(value) ? fault('note-unprintable', { field }) : null;
};

/** An edge host ID, whole or shortened in the middle, or an IPv4 address: a name stands where those do. */
const likeAnId = /[0-9a-f]{6}…|[0-9a-f]{15}|\d+\.\d+\.\d+\.\d+/i;

/** Why this cannot be kept as it is; null when it can. */
export function whyNotKept({ name, labels, text }: HostNote): Fault | null {
  const { label, labels: most } = noteLimits;
  return (
    checkField('name', name, noteLimits.name) ??
    (likeAnId.test(name) ? fault('note-like-id') : null) ??
    (labels.length > most ? fault('note-labels', { most }) : null) ??
    labels.map((each) => checkField('label', each, label)).find((found) => found !== null) ??
    checkField('text', text.replace(/[\n\t]/g, ' '), noteLimits.text)
  );
}

/** Two notes on what turned out to be one host: nothing is lost that fits; the first one's name stays. */
export function joinNotes(first: HostNote, second: HostNote): HostNote {
  const texts = [...new Set([first.text, second.text])].filter((text) => text !== '').join('\n');
  return {
    name: first.name || second.name,
    labels: readLabels([...first.labels, ...second.labels].join('\n')).slice(0, noteLimits.labels),
    text: texts.length <= noteLimits.text ? texts : first.text,
  };
}
