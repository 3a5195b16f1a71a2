import { useId } from 'react';
import Box from '@mui/material/Box';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel, shortHostId } from '#shared/model/names.ts';
import { fieldLook } from './field-look.ts';

export interface HostPickerProps {
  readonly label: string;
  readonly hosts: readonly HostRecord[];
  readonly value: string;
  onPick(key: string): void;
}

/** The system's own list box: type-ahead, keyboard and touch as everywhere else on the laptop. */
export function HostPicker({ label, hosts, value, onPick }: HostPickerProps) {
  const id = useId();
  const isKnown = hosts.some(({ key }) => key === value);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
      <Box component="label" htmlFor={id} sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
        {label}
      </Box>
      <Box sx={{ position: 'relative', minWidth: 0 }}>
        <Box
          component="select"
          id={id}
          value={isKnown ? value : ''}
          onChange={(event) => onPick(event.target.value)}
          sx={[fieldLook, { appearance: 'none', pr: 5, minWidth: 300, cursor: 'pointer' }]}
        >
          {!isKnown && <option value="">–</option>}
          {hosts.map((host) => (
            <option key={host.key} value={host.key}>
              {shortHostId(hostLabel(host))} · {host.address}
            </option>
          ))}
        </Box>
        <ExpandMoreIcon
          aria-hidden
          sx={{ position: 'absolute', right: 10, top: 10, pointerEvents: 'none' }}
        />
      </Box>
    </Box>
  );
}
