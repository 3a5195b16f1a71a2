import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isOk } from '#shared/model/result.ts';
import type { UserDataForm } from '#shared/wire/user-data.ts';
import { HostPicker } from '../../../parts/HostPicker.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { useFeed, useIsDemo, useMarked, useStores } from '../../../store/use-stores.ts';
import { HostConsoleDialog } from '../../scan/HostConsoleDialog.tsx';

const mark = 'demo-boot';
const chooseFirst = 'Choose a demo host first.';

const bootedWord = ({ managementMode, site: { disableAutoRegister } }: UserDataForm): string => {
  if (managementMode === 'local') return 'It restarts, locally managed.';
  return disableAutoRegister
    ? 'It restarts, and waits until its ID is entered: Console > Edge Hosts > Add Edge Hosts.'
    : 'It restarts and registers itself: Console > Edge Hosts lists it then.';
};

export interface DemoBootProps {
  readonly form: UserDataForm;
  /** Why this user data cannot be used as it is. */
  readonly reason: string | null;
}

/** In the demo site only: a host to plug the stick into. */
export function DemoBoot({ form, reason }: DemoBootProps) {
  const { commands } = useStores();
  const isDemo = useIsDemo();
  const hosts = useFeed((state) => state.hosts);
  const busy = useMarked(mark);
  const [key, setKey] = useState('');
  const [told, setTold] = useState('');
  const [isLooking, setLooking] = useState(false);
  if (!isDemo || !hosts) return null;
  const host = hosts.find((each) => each.key === key);
  const boot = async (): Promise<void> => {
    setTold('');
    const result = await commands.run('demo.boot', { key, form }, { mark });
    if (result && isOk(result)) setTold(bootedWord(form));
  };
  return (
    <Box
      role="group"
      aria-label="Demo site"
      sx={{ display: 'grid', gap: 1, pt: 2, borderTop: '1px solid', borderColor: 'divider' }}
    >
      <HostPicker
        label="Demo host"
        hosts={hosts}
        value={key}
        minWidth={160}
        onPick={(next) => {
          setKey(next);
          setTold('');
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ReasonButton
          variant="outlined"
          reason={host ? reason : chooseFirst}
          busy={busy}
          onClick={() => void boot()}
        >
          Boot with this user data
        </ReasonButton>
        <ReasonButton variant="outlined" reason={host ? null : chooseFirst} onClick={() => setLooking(true)}>
          See its console
        </ReasonButton>
      </Box>
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary', minHeight: '2.9em' }}>
        {told === '' ? 'In the demo site no stick is needed.' : told}
      </Typography>
      {isLooking && <HostConsoleDialog hostKey={key} onClose={() => setLooking(false)} />}
    </Box>
  );
}
