import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { hostKeyName, hostPort } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Fingerprint } from '../../../parts/Fingerprint.tsx';

export interface TrustItemProps {
  readonly host: HostRecord;
  readonly warnings: readonly Fault[];
  /** Only where there is a choice of several. */
  readonly ticked?: boolean;
  readonly onTick?: () => void;
}

/** One host, what speaks against it, and what it has to show; by no name that somebody gave it. */
export function TrustItem({ host, warnings, ticked = true, onTick }: TrustItemProps) {
  return (
    <Box sx={{ px: 2, py: 1.5 }}>
      {onTick ? (
        <FormControlLabel
          control={<Checkbox checked={ticked} onChange={onTick} />}
          label={hostPort(host.address, host.port)}
          slotProps={{ typography: { sx: { fontWeight: 600 } } }}
        />
      ) : (
        <Typography variant="h3" component="h3">
          {hostKeyName(host)}
        </Typography>
      )}
      {warnings.map((warning) => (
        <Box key={warning.code} sx={{ my: 0.5, color: 'warning.main' }}>
          <FaultText fault={warning} />
        </Box>
      ))}
      <Fingerprint sha256={host.certSha256} />
    </Box>
  );
}
