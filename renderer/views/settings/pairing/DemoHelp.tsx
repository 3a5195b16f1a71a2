import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { isOk } from '#shared/model/result.ts';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { useIsDemo, useMarked, useStores } from '../../../store/use-stores.ts';
import type { PairForm } from './use-pair-form.ts';

const mark = 'demo-help';

/** In the demo site only: the cluster that Local UI would make, and what Palette would give. */
export function DemoHelp({ host, form }: { readonly host: HostRecord; readonly form: PairForm }) {
  const { client, commands } = useStores();
  const isDemo = useIsDemo();
  const busy = useMarked(mark);
  if (!isDemo) return null;
  const fill = async (): Promise<void> => {
    const told = await client.call('demo.access', {});
    if (!isOk(told)) return;
    form.setEndpoint(told.ok.endpoint);
    form.token.type(told.ok.registrationToken);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Typography variant="body2" sx={{ flex: '1 1 240px', color: 'text.secondary' }}>
        {host.cluster
          ? 'The console of the demo site takes a token of its own.'
          : 'The demo site has no Local UI to create a cluster in.'}
      </Typography>
      {host.cluster ? (
        <ReasonButton variant="outlined" reason={null} onClick={() => void fill()}>
          Fill in demo console
        </ReasonButton>
      ) : (
        <ReasonButton
          variant="outlined"
          reason={null}
          busy={busy}
          onClick={() => void commands.run('demo.cluster', { key: host.key }, { mark })}
        >
          Create demo cluster
        </ReasonButton>
      )}
    </Box>
  );
}
