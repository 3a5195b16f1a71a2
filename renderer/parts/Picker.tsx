import { useId, useMemo } from 'react';
import Box from '@mui/material/Box';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { fieldLook } from './field-look.ts';

export interface PickerProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly value: string;
  onPick(value: string): void;
  readonly minWidth?: number;
  readonly maxWidth?: number;
}

/** The system's own list box: type-ahead, keyboard and touch as everywhere else on the laptop. */
export function Picker({ label, options, value, onPick, minWidth = 300, maxWidth }: PickerProps) {
  const id = useId();
  // There may be as many as hosts.
  const drawn = useMemo(
    () =>
      options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      )),
    [options],
  );
  const isKnown = options.some(([each]) => each === value);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, minWidth: 0 }}>
      <Box
        component="label"
        htmlFor={id}
        sx={{ flex: 'none', fontWeight: 600, fontSize: '0.9375rem', whiteSpace: 'nowrap' }}
      >
        {label}
      </Box>
      <Box sx={{ position: 'relative', minWidth: 0 }}>
        <Box
          component="select"
          id={id}
          value={isKnown ? value : ''}
          onChange={(event) => onPick(event.target.value)}
          sx={[
            fieldLook,
            { appearance: 'none', pr: 5, minWidth, maxWidth, cursor: 'pointer', textOverflow: 'ellipsis' },
          ]}
        >
          {!isKnown && <option value="">–</option>}
          {drawn}
        </Box>
        <ExpandMoreIcon
          aria-hidden
          sx={{ position: 'absolute', right: 10, top: 10, pointerEvents: 'none' }}
        />
      </Box>
    </Box>
  );
}
