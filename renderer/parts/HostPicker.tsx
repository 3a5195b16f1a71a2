import TextField from '@mui/material/TextField';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel, shortHostId } from '#shared/model/names.ts';

export interface HostPickerProps {
  readonly label: string;
  readonly hosts: readonly HostRecord[];
  readonly value: string;
  onPick(key: string): void;
}

/** The system's own list box: type-ahead, keyboard and touch as everywhere else on the laptop. */
export function HostPicker({ label, hosts, value, onPick }: HostPickerProps) {
  return (
    <TextField
      select
      label={label}
      value={hosts.some(({ key }) => key === value) ? value : ''}
      onChange={(event) => onPick(event.target.value)}
      sx={{ minWidth: 320 }}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {hosts.every(({ key }) => key !== value) && <option value="">–</option>}
      {hosts.map((host) => (
        <option key={host.key} value={host.key}>
          {shortHostId(hostLabel(host))} · {host.address}
        </option>
      ))}
    </TextField>
  );
}
