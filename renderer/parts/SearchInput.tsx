import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import { fieldLook } from './field-look.ts';

export interface SearchInputProps {
  readonly label: string;
  /** How it is meant to be used, on hover. */
  readonly title?: string;
  readonly value: string;
  readonly maxLength: number;
  onChange(value: string): void;
  onEnter?(): void;
}

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

/** Where words are typed that something is looked for by. Escape empties it. */
export function SearchInput({ label, title, value, maxLength, onChange, onEnter }: SearchInputProps) {
  const field = useFindKey();
  return (
    <Box sx={{ position: 'relative', flex: 1, minWidth: 0 }}>
      <SearchIcon
        aria-hidden
        sx={{ position: 'absolute', left: 10, top: 10, color: 'text.secondary', pointerEvents: 'none' }}
      />
      <Box
        component="input"
        type="search"
        ref={field}
        aria-label={label}
        title={title}
        placeholder={label}
        maxLength={maxLength}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter?.();
          if (event.key !== 'Escape' || value === '') return;
          // A dialog around it stays: this was for the words.
          event.stopPropagation();
          onChange('');
        }}
        sx={[fieldLook, { pl: 5, pr: 1, appearance: 'none' }]}
      />
    </Box>
  );
}
