import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { byLabel, shortHostId } from '#shared/model/names.ts';
import { Picker } from '../../parts/Picker.tsx';
import { useFeed, useView } from '../../store/use-stores.ts';

export interface LanHostsProps {
  /** IDs that are in the list already. */
  readonly taken: ReadonlySet<string>;
  onAdd(ids: readonly string[]): void;
}

/** Hosts that told this laptop their ID themselves: no digit of it can be mistyped. */
export function LanHosts({ taken, onAdd }: LanHostsProps) {
  const hosts = useFeed((state) => state.hosts);
  const selected = useView((state) => state.selected);
  const free = (hosts ?? [])
    .toSorted(byLabel)
    .flatMap(({ key, hostId, address, note }) =>
      hostId === null || taken.has(hostId) ? [] : [{ key, hostId, address, name: note.name }],
    );
  const ticked = free.filter(({ key }) => selected.has(key));
  if (free.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Picker
        label="Found on the LAN"
        minWidth={240}
        maxWidth={360}
        options={free.map(({ hostId, address, name }) => [
          hostId,
          `${name === '' ? shortHostId(hostId) : name} · ${address}`,
        ])}
        value=""
        onPick={(hostId) => onAdd([hostId])}
      />
      {ticked.length > 1 && (
        <Button variant="outlined" onClick={() => onAdd(ticked.map(({ hostId }) => hostId))}>
          {`Add ${ticked.length} ticked hosts`}
        </Button>
      )}
    </Box>
  );
}
