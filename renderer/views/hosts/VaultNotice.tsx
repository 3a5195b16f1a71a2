import { memo } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import LockIcon from '@mui/icons-material/LockOutlined';
import { Card } from '../../parts/Card.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { useVaultStep } from '../vault/use-vault-step.tsx';

/** An account is remembered and cannot be used: the one thing to do about it. */
export const VaultNotice = memo(function VaultNotice() {
  const app = useFeed((state) => state.app);
  const { dialog, go } = useVaultStep(app?.vault);
  const isWaiting = app?.vault.state === 'locked' && app.vault.remembered !== null && !app.demo;
  return (
    <>
      {isWaiting && (
        <Card
          tone="accent"
          icon={LockIcon}
          action={<Button onClick={() => go('unlock')}>Unlock vault</Button>}
        >
          <Typography variant="body2">
            The account of this site is remembered in the locked vault. Unlock it to sign in without typing
            the hosts’ password.
          </Typography>
        </Card>
      )}
      {dialog}
    </>
  );
});
