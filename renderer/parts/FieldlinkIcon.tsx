import SvgIcon from '@mui/material/SvgIcon';

/** Two hosts and the link between them. `size` in px. */
export function FieldlinkIcon({ size }: { readonly size: number }) {
  return (
    <SvgIcon aria-hidden viewBox="0 0 32 32" sx={{ fontSize: size, color: 'primary.main', flex: 'none' }}>
      <rect width="32" height="32" rx="7" />
      <g fill="none" stroke="var(--fl-palette-primary-contrastText)" strokeWidth="2.6" strokeLinecap="round">
        <path d="M11 21 21 11" />
        <circle cx="9" cy="23" r="3.2" />
        <circle cx="23" cy="9" r="3.2" />
      </g>
    </SvgIcon>
  );
}
