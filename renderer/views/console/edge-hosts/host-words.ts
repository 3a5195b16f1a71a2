/** vendor: the words of the **Edge Hosts** tab; the operations have them in small letters. */
const words: Readonly<Record<string, string>> = {
  ...{ ready: 'Ready', 'in-use': 'In-Use', unpaired: 'Unpaired' },
  ...{ healthy: 'Healthy', unhealthy: 'Unhealthy' },
};

/** A state as the vendor's pages show it; others as they come. */
export const vendorWord = (word: string | null): string | null =>
  word === null ? null : (words[word] ?? word);
