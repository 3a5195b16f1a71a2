import { fingerprintWords } from '#shared/model/fingerprint.ts';
import type { DecisionKind, JournalEntry } from '#shared/model/journal.ts';
import { isDecision } from '#shared/model/journal.ts';

const words: Record<DecisionKind, string> = {
  trusted: 'Trusted after comparing',
  'expected-imported': 'List of fingerprints imported',
  'trusted-as-expected': 'Trusted as expected',
  'certificate-mismatch': 'Another certificate seen',
  repinned: 'New certificate trusted by name',
  moved: 'Address changed',
  forgotten: 'Forgotten',
};

/** A kind that a newer Fieldlink wrote is shown as it stands. */
export const decisionWord = ({ kind }: JournalEntry): string => (isDecision(kind) ? words[kind] : kind);

const time = new Intl.DateTimeFormat(undefined, {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  hourCycle: 'h23',
});

export const whenWord = ({ at }: JournalEntry): string => time.format(at);

const shortWords = (sha256: string): string => fingerprintWords(sha256).slice(0, 3).join(' · ');

/** The first words of a fingerprint tell it from its neighbours; the whole is in the file. */
export function detailWord({ details }: JournalEntry): string {
  const { certSha256, presented, fingerprints, movedFrom } = details;
  if (fingerprints !== undefined) return `${fingerprints} in the list`;
  if (certSha256 === undefined) return '–';
  if (presented !== undefined) return `${shortWords(certSha256)} → ${shortWords(presented)}`;
  return movedFrom === undefined ? shortWords(certSha256) : `${shortWords(certSha256)}, was at ${movedFrom}`;
}
