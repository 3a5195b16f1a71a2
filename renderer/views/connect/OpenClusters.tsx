import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { consolePage } from '#shared/model/console-page.ts';
import { UrlLine } from '../../parts/UrlLine.tsx';
import { useFeed, useStores } from '../../store/use-stores.ts';

export interface OpenClustersProps {
  readonly endpoint: string;
  /** Null: of no request in particular. */
  readonly pairingId: string | null;
  /** It is the console that the app itself knows. */
  readonly isConnected: boolean;
}

const label = 'Open Clusters in Palette';

/** The way into the console's own pages, as far as the shell can go; the pairing ID goes along on the clipboard. */
export function OpenClusters({ endpoint, pairingId, isConnected }: OpenClustersProps) {
  const { clipboard, commands } = useStores();
  const shellOpens = useFeed(({ app }) => app?.capabilities.opensPages ?? false);
  const [copied, setCopied] = useState(false);
  const url = consolePage(endpoint);
  const copy = (): void => {
    if (pairingId !== null) void clipboard.copy(pairingId).then(setCopied);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      {!shellOpens && (
        <Button variant="outlined" href={url} target="_blank" rel="noopener noreferrer" onClick={copy}>
          {label}
        </Button>
      )}
      {shellOpens && isConnected && (
        <Button
          variant="outlined"
          onClick={() => {
            copy();
            void commands.run('console.open', {}, { mark: 'console-open' });
          }}
        >
          {label}
        </Button>
      )}
      {shellOpens && !isConnected && (
        <Box sx={{ flex: 1, minWidth: 280 }}>
          <UrlLine url={url} onCopy={() => clipboard.copy(url)} />
        </Box>
      )}
      <Typography role="status" variant="body2" sx={{ color: 'text.secondary' }}>
        {copied ? 'The pairing ID is on the clipboard.' : ''}
      </Typography>
    </Box>
  );
}
