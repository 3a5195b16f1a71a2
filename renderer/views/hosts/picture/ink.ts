/** Colours by name, so that paper can have its own. */
export const inkOnScreen = {
  '--ink': 'var(--fl-palette-text-primary)',
  '--quiet': 'var(--fl-palette-text-secondary)',
  '--paper': 'var(--fl-palette-background-paper)',
  '--ground': 'var(--fl-palette-background-default)',
  '--line': 'var(--fl-palette-divider)',
  '--good': 'var(--fl-palette-success-main)',
  '--warn': 'var(--fl-palette-warning-main)',
  '--warn-ground': 'var(--fl-palette-warning-light)',
  '--bad': 'var(--fl-palette-error-main)',
  '--bad-ground': 'var(--fl-palette-error-light)',
  '--accent': 'var(--fl-palette-primary-main)',
} as const;

/** Everything that is said in colour is said by icon, word and frame too. */
export const inkOnPaper = {
  '--ink': '#000',
  '--quiet': '#222',
  '--paper': '#fff',
  '--ground': '#fff',
  '--line': '#888',
  '--good': '#000',
  '--warn': '#000',
  '--warn-ground': '#fff',
  '--bad': '#000',
  '--bad-ground': '#fff',
  '--accent': '#000',
  colorScheme: 'light',
} as const;
