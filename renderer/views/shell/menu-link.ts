/** Look of one line of the menu; the current one carries a bar as well as a colour. */
export const menuLink = (narrow: boolean, quiet: boolean) =>
  ({
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: narrow ? 'center' : 'flex-start',
    gap: 1.25,
    whiteSpace: 'nowrap',
    minHeight: quiet ? 44 : 48,
    px: 1.5,
    borderRadius: 1,
    color: quiet ? 'text.secondary' : 'text.primary',
    textDecoration: 'none',
    fontSize: '0.9375rem',
    fontWeight: 500,
    '&:hover': { bgcolor: 'action.hover' },
    '&[aria-current]': { bgcolor: 'action.selected', color: 'primary.main', fontWeight: 600 },
    '&[aria-current]::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 10,
      bottom: 10,
      width: 4,
      borderRadius: 2,
      bgcolor: 'primary.main',
    },
  }) as const;
