import type { PaletteHost } from './palette-host.ts';
import { hasCalledIn } from './palette-host.ts';
import type { RegistrationEntry } from './registration.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';

/** What happens to a registration. */
export type RegistrationStep =
  /** Nothing was sent, and this is why. */
  | { readonly is: 'held'; readonly fault: Fault | null }
  | { readonly is: 'sent' }
  | { readonly is: 'taken' }
  /** Nobody heard what became of it. */
  | { readonly is: 'unheard'; readonly fault: Fault }
  | { readonly is: 'refused'; readonly fault: Fault }
  /**
   * Palette has this ID; `host` null: this account may not see where. `project`: its name, as far as it is known. `inDoubt`:
   * it may be the one that was sent before, and whose answer was lost.
   */
  | {
      readonly is: 'there';
      readonly host: PaletteHost | null;
      readonly project: string | null;
      readonly inDoubt: boolean;
    }
  /** Of one that Palette has: how it is listed now. */
  | { readonly is: 'listed'; readonly host: PaletteHost };

/** What is there is what was sent: then it does not matter whose answer was lost. Consoles may add tags of their own. */
const isWhatWasSent = (entry: RegistrationEntry, host: PaletteHost): boolean =>
  host.projectUid === entry.projectUid &&
  host.name === (entry.name ?? entry.hostId) &&
  entry.tags.every((tag) => host.tags.includes(tag));

const stateOf = (host: PaletteHost): 'ready' | 'created' => (hasCalledIn(host) ? 'ready' : 'created');

function thereAlready(
  entry: RegistrationEntry,
  { host, project, inDoubt }: Extract<RegistrationStep, { is: 'there' }>,
): Partial<RegistrationEntry> {
  if (inDoubt && host && isWhatWasSent(entry, host)) return { state: stateOf(host), fault: null };
  const by = project ?? host?.projectUid ?? null;
  const { state = null, cluster = null } = host ?? {};
  const params = { id: entry.hostId, project: by, state, cluster };
  return { state: 'already', by, fault: fault('edge-host-registered', params) };
}

function changeOf(entry: RegistrationEntry, step: RegistrationStep): Partial<RegistrationEntry> {
  switch (step.is) {
    case 'held':
      return { state: 'waiting', fault: step.fault };
    case 'sent':
      return { state: 'sending', fault: null };
    case 'taken':
      return { state: 'created', fault: null };
    case 'unheard':
      return { state: 'unknown', fault: step.fault };
    case 'refused':
      return { state: 'refused', fault: step.fault };
    case 'there':
      return thereAlready(entry, step);
    case 'listed':
      return entry.state === 'created' ? { state: stateOf(step.host) } : {};
  }
}

/** The entry after that; `now`: epoch milliseconds of this laptop. */
export function registrationAfter(
  entry: RegistrationEntry,
  step: RegistrationStep,
  now: number,
): RegistrationEntry {
  const next = { ...entry, ...changeOf(entry, step) };
  return next.state === entry.state ? next : { ...next, since: now };
}

/** It can be taken up again, at once and by hand. */
export const canRetry = ({ state }: RegistrationEntry): boolean =>
  state === 'waiting' || state === 'refused' || state === 'unknown';
