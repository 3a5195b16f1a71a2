import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';

export interface TabBarProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  onPick(value: T): void;
}

/** Tab stops once; arrows move between the tabs. Panels are `panel-<value>`, labelled by `tab-<value>`. */
export function TabBar<T extends string>({ label, tabs, value, onPick }: TabBarProps<T>) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const index = tabs.findIndex(([tab]) => tab === value);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onPick(next[0]);
    bar.current?.querySelector<HTMLElement>(`#tab-${next[0]}`)?.focus();
  };
  return (
    <Box
      ref={bar}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      sx={{ display: 'flex', gap: 1, flex: 'none', borderBottom: '1px solid', borderColor: 'divider' }}
    >
      {tabs.map(([tab, name]) => (
        <ButtonBase
          key={tab}
          role="tab"
          id={`tab-${tab}`}
          aria-controls={`panel-${tab}`}
          aria-selected={tab === value}
          tabIndex={tab === value ? 0 : -1}
          onClick={() => onPick(tab)}
          sx={{
            minHeight: 48,
            fontFamily: 'inherit',
            px: 2,
            fontSize: '0.9375rem',
            fontWeight: 600,
            color: 'text.secondary',
            borderBottom: '3px solid transparent',
            '&:hover': { color: 'text.primary' },
            '&[aria-selected="true"]': { color: 'primary.main', borderBottomColor: 'primary.main' },
          }}
        >
          {name}
        </ButtonBase>
      ))}
    </Box>
  );
}
