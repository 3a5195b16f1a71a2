import Box from '@mui/material/Box';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { PairingRecord } from '#shared/model/pairing.ts';
import { PairingId } from '../../../parts/PairingId.tsx';
import { PairingTag } from '../../../parts/PairingTag.tsx';
import { TableFrame } from '../../../parts/TableFrame.tsx';
import { dayTimeWord } from '../../../parts/time-words.ts';
import { useStores } from '../../../store/use-stores.ts';

const headings = ['Pairing ID', 'Cluster', 'Palette endpoint', 'Sent', 'State'] as const;
const columns = [undefined, 136, 184, 128, 128] as const;

/** Every request that this laptop made, so that no pairing ID is ever lost. */
export function PastRequests({ records }: { readonly records: readonly PairingRecord[] }) {
  const { clipboard } = useStores();
  if (records.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h2">Pairing requests of this laptop</Typography>
      <TableFrame label="Pairing requests of this laptop" rowCount={records.length} columns={columns}>
        <TableHead>
          <TableRow>
            {headings.map((heading) => (
              <TableCell key={heading}>{heading}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {records.map(({ id, pairingId, clusterName, address, endpoint, insecure, sentAt, state }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                {pairingId === null ? (
                  'None was told'
                ) : (
                  <PairingId id={pairingId} onCopy={() => clipboard.copy(pairingId)} />
                )}
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{clusterName ?? address}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>
                {endpoint}
                {insecure && ', certificate not checked'}
              </TableCell>
              <TableCell>{sentAt === null ? 'From elsewhere' : dayTimeWord(sentAt)}</TableCell>
              <TableCell>
                <PairingTag state={state} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </TableFrame>
    </Box>
  );
}
