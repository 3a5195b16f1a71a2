import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { AppState } from '#shared/contract/topics.ts';
import { explain } from '#shared/contract/sentences/explain.ts';
import { fault } from '#shared/model/result.ts';
import { Facts } from '../../parts/Facts.tsx';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { useVaultStep } from '../vault/use-vault-step.tsx';
import { ForgetSiteDialog } from './ForgetSiteDialog.tsx';
import { IdleChoice } from './IdleChoice.tsx';
import { VaultTag } from './VaultTag.tsx';

/** What is remembered on this laptop, who can open it, and the way to have it forgotten. */
export function VaultSection({ app }: { readonly app: AppState }) {
  const { commands } = useStores();
  const busy = useMarked('vault');
  const [isForgetting, setForgetting] = useState(false);
  const { vault } = app;
  const { dialog, go } = useVaultStep(vault);
  const isPassphrase = vault.kind === 'passphrase';
  const { remembered } = vault;
  const untold = remembered && vault.state === 'locked' ? 'Shown once unlocked' : 'None';
  return (
    <Box component="section" aria-labelledby="vault-heading" sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="h2" id="vault-heading">
          Vault
        </Typography>
        <VaultTag vault={vault} />
      </Box>
      <Facts
        label="Vault"
        rows={[
          ['Locked by', isPassphrase ? 'A passphrase' : 'This laptop’s keychain'],
          ['Remembered account', remembered?.username ?? untold],
          ['API key of Palette', remembered?.console ?? untold],
        ]}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {vault.state === 'absent' && isPassphrase && (
          <Button variant="outlined" onClick={() => go('create')}>
            Create vault
          </Button>
        )}
        {vault.state === 'locked' && (
          <Button variant="outlined" onClick={() => go('unlock')}>
            Unlock vault
          </Button>
        )}
        {vault.state === 'open' && (
          <ReasonButton
            variant="outlined"
            reason={null}
            busy={busy}
            onClick={() => void commands.run('vault.lock', {}, { mark: 'vault' })}
          >
            Lock now
          </ReasonButton>
        )}
        {vault.state !== 'absent' && isPassphrase && (
          <Button onClick={() => go('change')}>Change passphrase</Button>
        )}
        <ReasonButton
          color="error"
          reason={app.demo ? explain(fault('demo-not-remembered')).next : null}
          onClick={() => setForgetting(true)}
        >
          Forget this site
        </ReasonButton>
      </Box>
      <IdleChoice minutes={app.settings.lockAfterMinutes} />
      {dialog}
      {isForgetting && <ForgetSiteDialog vault={vault} onClose={() => setForgetting(false)} />}
    </Box>
  );
}
