/** vendor: Profile type; in calls a full profile is called `cluster`. */
const words: Readonly<Record<string, string>> = { cluster: 'Full', infra: 'Infra', 'add-on': 'Add-on' };

export const typeWord = (type: string | null): string => (type === null ? '' : (words[type] ?? type));
