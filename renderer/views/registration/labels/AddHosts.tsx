import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { LabelHost } from '#shared/model/labels/sheet.ts';
import { byLabel } from '#shared/model/names.ts';
import { isOk } from '#shared/model/result.ts';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import type { HostList } from '../../../store/use-host-list.ts';
import { useFeed, useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { ListSources } from '../../scan/ListSources.tsx';

const mark = 'labels-from-palette';

export interface AddHostsProps {
  readonly list: HostList;
  addNamed(hosts: readonly LabelHost[]): void;
}

/** Where IDs come from besides the keyboard. */
export function AddHosts({ list, addNamed }: AddHostsProps) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const hosts = useFeed((state) => state.hosts);
  const selected = useView((state) => state.selected);
  const console = useFeed((state) => state.console);
  const found = (hosts ?? []).filter(({ hostId }) => hostId !== null);
  const ticked = found.filter(({ key }) => selected.has(key));
  const meant = (ticked.length > 0 ? ticked : found).toSorted(byLabel);
  const fromPalette = async (): Promise<void> => {
    const result = await commands.run('edgeHosts.list', {}, { mark });
    if (result && isOk(result))
      addNamed(result.ok.map(({ id, name }) => ({ hostId: id, name: name === id ? null : name })));
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <ListSources list={list} />
      {meant.length > 0 && (
        <Button variant="outlined" onClick={() => list.add(meant.flatMap(({ hostId }) => hostId ?? []))}>
          {ticked.length > 0
            ? `Add ticked hosts (${meant.length})`
            : `Add hosts on the LAN (${meant.length})`}
        </Button>
      )}
      {console?.session.state === 'signed-in' && (
        <ReasonButton
          variant="outlined"
          reason={console.projectUid === null ? 'Choose a project under Console first.' : null}
          busy={busy}
          onClick={() => void fromPalette()}
        >
          Add edge hosts of Palette
        </ReasonButton>
      )}
    </Box>
  );
}
