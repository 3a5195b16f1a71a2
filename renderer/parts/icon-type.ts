import type SvgIcon from '@mui/material/SvgIcon';

/** Every icon of @mui/icons-material is this component with a path inside. */
export type SvgIconComponent = typeof SvgIcon;
