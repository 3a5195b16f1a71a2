import { useMemo } from 'react';
import Typography from '@mui/material/Typography';
import Button from '@mui/material/Button';
import PersonIcon from '@mui/icons-material/PersonOutlineOutlined';
import { isSignedIn } from '#shared/model/host.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { useFeed, useView } from '../../store/use-stores.ts';
import { SessionTable } from './SessionTable.tsx';

/** Who is signed in where. */
export function Sessions() {
  const go = useView((state) => state.go);
  const known = useFeed((state) => state.hosts);
  const siteUsername = useFeed(({ app }) => app?.siteUsername ?? null);
  const hosts = useMemo(() => (known ?? []).filter(isSignedIn), [known]);
  return (
    <>
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
    </>
  );
}
