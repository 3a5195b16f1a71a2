import Box from '@mui/material/Box';
import { longestFilter } from '#shared/model/text-filter.ts';
import { SearchInput } from './SearchInput.tsx';

export interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  /** So many are left of so many. */
  readonly shown: number;
  readonly of: number;
}

const help = 'All words must match. A minus before a word leaves out what matches it: till -spare';

const figures = new Intl.NumberFormat('en');

/** Narrows a long list as one types, and says how much of it is left. Escape shows all again. */
export function FilterField({ shown, of, ...field }: FilterFieldProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', width: { xs: 216, lg: 264 } }}>
        <SearchInput {...field} title={help} maxLength={longestFilter} />
      </Box>
      <Box role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {field.value.trim() === '' ? '' : `${figures.format(shown)} of ${figures.format(of)}`}
      </Box>
    </Box>
  );
}
