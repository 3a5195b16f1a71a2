import { useMemo } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel, shortHostId } from '#shared/model/names.ts';
import { Picker } from './Picker.tsx';

export interface HostPickerProps {
  readonly label: string;
  readonly hosts: readonly HostRecord[];
  readonly value: string;
  onPick(key: string): void;
  readonly minWidth?: number;
}

/** One of these hosts, by its ID and address. */
export function HostPicker({ hosts, ...rest }: HostPickerProps) {
  const options = useMemo(
    () => hosts.map((host) => [host.key, `${shortHostId(hostLabel(host))} · ${host.address}`] as const),
    [hosts],
  );
  return <Picker {...rest} options={options} />;
}
