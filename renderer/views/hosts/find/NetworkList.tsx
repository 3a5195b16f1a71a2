import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { SweepNetwork } from '#shared/model/sweep.ts';
import { Placeholder } from '../../../parts/Placeholder.tsx';
import { networkWord, offWord } from './find-words.ts';

export interface NetworkListProps {
  /** Null: still being read. */
  readonly networks: readonly SweepNetwork[] | null;
  readonly ticked: ReadonlySet<string>;
  onTick(interfaceName: string, on: boolean): void;
}

/** Every interface of this laptop; those that lead to no site say so and are off. */
export function NetworkList({ networks, ticked, onTick }: NetworkListProps) {
  return (
    <Box
      component="fieldset"
      aria-busy={networks === null}
      sx={{ border: 0, m: 0, p: 0, minHeight: 72, minInlineSize: 0 }}
    >
      <Typography component="legend" variant="h3" sx={{ p: 0 }}>
        Networks of this laptop
      </Typography>
      {networks === null && <Placeholder height={44} />}
      {networks?.length === 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          None found. Connect this laptop to the site’s network, or type a subnet below.
        </Typography>
      )}
      <Box sx={{ maxHeight: 176, overflow: 'auto' }}>
        {networks?.map((network) => (
          <FormControlLabel
            key={network.interfaceName}
            sx={{ display: 'flex', mr: 0 }}
            control={
              <Checkbox
                checked={ticked.has(network.interfaceName)}
                onChange={(_, on) => onTick(network.interfaceName, on)}
              />
            }
            label={
              <>
                {networkWord(network)}
                {network.off && (
                  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                    {offWord(network)}
                  </Typography>
                )}
              </>
            }
          />
        ))}
      </Box>
    </Box>
  );
}
