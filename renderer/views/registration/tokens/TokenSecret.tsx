import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import type { EdgeToken } from '#shared/model/edge-token.ts';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { mono } from '../../../parts/mono.ts';
import { useTokenSecret } from './use-token-secret.ts';

/** vendor: first and last four characters; the eye shows all of it. */
export function TokenSecret({ token: { uid, name, masked } }: { readonly token: EdgeToken }) {
  const { busy, shown, toggle, copy } = useTokenSecret(uid);
  const label = `${shown === null ? 'Show' : 'Hide'} token ${name}`;
  const Icon = shown === null ? VisibilityIcon : VisibilityOffIcon;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center' }}>
      <Box component="code" sx={{ flex: 1, minWidth: 0, fontFamily: mono, overflowWrap: 'anywhere' }}>
        {shown ?? masked ?? '••••'}
      </Box>
      <Hint text={label}>
        <IconButton
          aria-label={label}
          aria-disabled={busy}
          sx={{ color: 'text.secondary' }}
          onClick={() => void toggle()}
        >
          <Icon sx={{ fontSize: 20 }} />
        </IconButton>
      </Hint>
      <CopyButton what={`token ${name}`} onCopy={copy} />
    </Box>
  );
}
