import { useMemo } from 'react';
import Typography from '@mui/material/Typography';
import Button from '@mui/material/Button';
import PersonIcon from '@mui/icons-material/PersonOutlineOutlined';
import { isSignedIn } from '#shared/model/host.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { useFeed, useMarked, useStores, useView } from '../../store/use-stores.ts';
import { Decisions } from './Decisions.tsx';
import { SessionTable } from './SessionTable.tsx';

/** Who is signed in where; the way out of everything before the laptop leaves the site. */
export function Session() {
  const { commands } = useStores();
  const go = useView((state) => state.go);
  const known = useFeed((state) => state.hosts);
  const siteUsername = useFeed(({ app }) => app?.siteUsername ?? null);
  const busy = useMarked('sign-out');
  const hosts = useMemo(() => (known ?? []).filter(isSignedIn), [known]);
  return (
    <ViewFrame
      title="Session"
      summary={known ? `Signed in to ${hosts.length} of ${known.length} hosts` : 'Loading…'}
      actions={
        <ReasonButton
          variant="contained"
          busy={busy}
          reason={hosts.length > 0 ? null : 'You are not signed in to any host.'}
          onClick={() => void commands.run('session.signOut', {}, { mark: 'sign-out' })}
        >
          Sign out of all
        </ReasonButton>
      }
    >
      <Facts label="Account" rows={[['Account of this site', siteUsername ?? 'None in this session']]} />
      {known && hosts.length === 0 ? (
        <EmptyState icon={PersonIcon} title="Not signed in to any host">
          <Typography variant="body1" sx={{ color: 'text.secondary', mb: 2.5 }}>
            Sign in under Hosts. Passwords stay in memory and are gone when Fieldlink closes, unless you ask
            it to remember one in the vault.
          </Typography>
          <Button variant="outlined" onClick={() => go('hosts')}>
            Go to Hosts
          </Button>
        </EmptyState>
      ) : (
        <SessionTable hosts={hosts} />
      )}
      <Decisions />
    </ViewFrame>
  );
}
