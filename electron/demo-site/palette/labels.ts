/** vendor: a tag without a value is kept as a label with this one (inferred from what the Terraform provider writes). */
const bareTag = 'spectro__tag';

export const labelsOf = (tags: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    tags.map((tag) => {
      const [key = '', ...value] = tag.split(':');
      return [key, value.length > 0 ? value.join(':') : bareTag];
    }),
  );

export const tagsOf = (labels: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(labels).map(([key, value]) => (value === bareTag || value === '' ? key : `${key}:${value}`));
