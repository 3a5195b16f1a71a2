import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import { longestFilter } from '#shared/model/text-filter.ts';
import { fieldLook } from './field-look.ts';

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

/** Ctrl+F or Cmd+F comes here; pressed once more, it is the browser's own again. */
function useFindKey() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const input = field.current;
      const isFind =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'f';
      // Behind a dialog it is out of reach.
      if (!isFind || !input || document.activeElement === input || input.closest('[aria-hidden="true"]'))
        return;
      event.preventDefault();
      input.focus();
      input.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return field;
}

/** Narrows a long list as one types, and says how much of it is left. Escape shows all again. */
export function FilterField({ label, value, onChange, shown, of }: FilterFieldProps) {
  const field = useFindKey();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
      <Box sx={{ position: 'relative', width: { xs: 216, lg: 264 } }}>
        <SearchIcon
          aria-hidden
          sx={{ position: 'absolute', left: 10, top: 10, color: 'text.secondary', pointerEvents: 'none' }}
        />
        <Box
          component="input"
          type="search"
          ref={field}
          aria-label={label}
          title={help}
          placeholder={label}
          maxLength={longestFilter}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || value === '') return;
            // A dialog around it stays: this was for the filter.
            event.stopPropagation();
            onChange('');
          }}
          sx={[fieldLook, { pl: 5, pr: 1, appearance: 'none' }]}
        />
      </Box>
      <Box role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {value.trim() === '' ? '' : `${figures.format(shown)} of ${figures.format(of)}`}
      </Box>
    </Box>
  );
}
