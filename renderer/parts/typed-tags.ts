/** `site:4, spare` as a person types tags. */
export const tagsIn = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

/** As they stand in a field. */
export const tagsText = (tags: readonly string[]): string => tags.join(', ');
