import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ScienceIcon from '@mui/icons-material/ScienceOutlined';
import { useFeed, useMarked, useStores } from '../../store/use-stores.ts';

/** Stays on screen as long as emulated hosts are in the list, so that nobody takes them for a customer's. */
export function DemoMark({ narrow }: { readonly narrow: boolean }) {
  const demo = useFeed(({ app }) => app?.demo ?? null);
  const { commands } = useStores();
  const busy = useMarked('demo');
  if (!demo) return null;
  return (
    <Box
      role="region"
      aria-label="Demo site"
      sx={{
        m: narrow ? 1 : 1.5,
        p: narrow ? 0.75 : 1.5,
        borderRadius: 1,
        bgcolor: 'warning.light',
        color: 'warning.main',
        textAlign: narrow ? 'center' : 'left',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexDirection: narrow ? 'column' : 'row',
          alignItems: 'center',
          gap: narrow ? 0 : 1,
          fontWeight: 650,
          fontSize: narrow ? '0.75rem' : '0.9375rem',
        }}
      >
        <ScienceIcon aria-hidden sx={{ fontSize: 20 }} />
        <span>Demo site</span>
      </Box>
      {!narrow && (
        <Box sx={{ fontSize: '0.8125rem', lineHeight: 1.4, mt: 0.5, color: 'text.primary' }}>
          {demo.hosts === 1 ? '1 emulated host' : `${demo.hosts} emulated hosts`} on this laptop. Nothing here
          is a customer’s.
        </Box>
      )}
      <Button
        color="inherit"
        size="small"
        variant="outlined"
        fullWidth
        aria-label="Close demo site"
        disabled={busy}
        sx={{ mt: 1, minWidth: 0, px: 0.5, fontSize: narrow ? '0.8125rem' : '0.9375rem' }}
        onClick={() => void commands.run('demo.close', {}, { mark: 'demo' })}
      >
        {narrow ? 'Close' : 'Close demo site'}
      </Button>
    </Box>
  );
}
