/** Inputs, text areas and list boxes alike: 44 px tall, hairline, one focus ring. */
export const fieldLook = {
  font: 'inherit',
  minHeight: 44,
  minWidth: 0,
  width: '100%',
  px: 1.5,
  color: 'text.primary',
  bgcolor: 'background.paper',
  border: '1px solid',
  borderColor: 'text.secondary',
  borderRadius: 1,
  '&::placeholder': { color: 'text.secondary', opacity: 1 },
  '&[aria-invalid="true"]': { borderColor: 'error.main', borderWidth: 2 },
  '&:focus-visible': { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: 1 },
} as const;
