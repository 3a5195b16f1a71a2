import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useStore } from 'zustand';
import { FaultText } from '../../parts/FaultText.tsx';
import { Meter } from '../../parts/Meter.tsx';
import { Placeholder } from '../../parts/Placeholder.tsx';
import { browserPage } from '../../store/feed.ts';
import { createTokenKeeper } from '../../store/token-keeper.ts';
import { useStores } from '../../store/use-stores.ts';
import { TokenField } from './TokenField.tsx';
import { minutes, tooShort } from './token-words.ts';

/** The vendor's token card: the token, how long it lives by the host's own count, Copy. Renews itself. */
export function TokenCard({ hostKey }: { readonly hostKey: string }) {
  const { client, clipboard } = useStores();
  const [keeper] = useState(() =>
    createTokenKeeper({
      generate: () => client.call('link.generateToken', { key: hostKey }),
      now: () => performance.now(),
      onVisible: browserPage.onVisible,
    }),
  );
  const { token, leftSeconds, intervalSeconds, problem } = useStore(keeper.store);
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => keeper.start(), [keeper]);

  const copy = async (): Promise<void> => {
    if (token !== null && (await clipboard.copySecret(token, keeper.leftMs()))) setCopied(token);
  };
  const short = token !== null && tooShort(leftSeconds, intervalSeconds);
  const percent = intervalSeconds > 0 ? (leftSeconds / intervalSeconds) * 100 : 0;

  return (
    <Box
      component="section"
      aria-label="Token card"
      sx={{
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1.5,
        flex: 'none',
        bgcolor: 'background.paper',
        p: 2.5,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 1.5 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          Link token
        </Typography>
        <Typography
          role="timer"
          aria-label="Time left of this token"
          sx={{ fontSize: '1.375rem', fontWeight: 650, color: short ? 'warning.main' : 'text.primary' }}
        >
          {token === null ? '–:––' : minutes(leftSeconds)}
        </Typography>
      </Box>
      {problem ? (
        <Box role="alert" sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <Box sx={{ flex: 1 }}>
            <FaultText fault={problem} />
          </Box>
          <Button variant="outlined" onClick={() => void keeper.next()}>
            Try again
          </Button>
        </Box>
      ) : (
        <>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'stretch' }}>
            {token === null ? <Placeholder height={48} /> : <TokenField token={token} />}
            <Button
              variant="contained"
              disabled={token === null}
              onClick={() => void copy()}
              sx={{ minWidth: 96 }}
            >
              Copy
            </Button>
          </Box>
          <Box sx={{ mt: 1.5 }}>
            <Meter
              label="Life of this token"
              percent={token === null ? 0 : percent}
              tone={short ? 'warning' : 'primary'}
            />
          </Box>
          <Box sx={{ display: 'flex', gap: 2, mt: 1, minHeight: '1.45em' }}>
            <Typography variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
              {short
                ? `Too little time left to use it. The next token comes in ${leftSeconds} s by itself.`
                : 'Paste it on the other host under Link this device to another. The next one comes by itself.'}
            </Typography>
            <Typography variant="body2" role="status" sx={{ color: 'success.main', fontWeight: 600 }}>
              {token !== null && copied === token ? 'Copied' : ''}
            </Typography>
          </Box>
        </>
      )}
    </Box>
  );
}
