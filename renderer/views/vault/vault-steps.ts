import { leastPassphrase } from '#shared/model/vault.ts';

export type VaultStep = 'create' | 'unlock' | 'change';
export type VaultField = 'old' | 'next' | 'again';

export const vaultSteps: Readonly<Record<VaultStep, { title: string; label: string; text: string }>> = {
  create: {
    title: 'Create vault',
    label: 'Create',
    text: `What Fieldlink remembers on this laptop is locked with this passphrase: at least ${leastPassphrase} characters, best four or more words that do not belong together. Nobody can recover it. If it is lost, forget the site and type its password anew.`,
  },
  unlock: {
    title: 'Unlock vault',
    label: 'Unlock',
    text: 'Type the passphrase of the vault on this laptop. It is not the password of the hosts.',
  },
  change: {
    title: 'Change passphrase',
    label: 'Change',
    text: 'What is remembered stays; from now on only the new passphrase opens it.',
  },
};

const labels: Readonly<Record<VaultField, string>> = {
  old: 'Passphrase',
  next: 'New passphrase',
  again: 'New passphrase again',
};
const fields: Readonly<Record<VaultStep, readonly VaultField[]>> = {
  create: ['next', 'again'],
  unlock: ['old'],
  change: ['old', 'next', 'again'],
};

export const fieldsOf = (step: VaultStep): readonly (readonly [VaultField, string])[] =>
  fields[step].map((field) => [field, labels[field]] as const);

/** Why it cannot be sent yet; null when it can. */
export function reasonOf(step: VaultStep, typed: Partial<Record<VaultField, string>>): string | null {
  const { old = '', next = '', again = '' } = typed;
  if (fields[step].includes('old') && old === '') return 'Type the passphrase.';
  if (!fields[step].includes('next')) return null;
  const left = leastPassphrase - next.normalize('NFKC').length;
  if (left > 0) return `The new passphrase needs ${left} more character${left === 1 ? '' : 's'}.`;
  return next === again ? null : 'The two new passphrases differ.';
}
