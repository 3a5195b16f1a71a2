import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import LaptopIcon from '@mui/icons-material/LaptopOutlined';
import { nameList, shortHostId } from '#shared/model/names.ts';
import type { PairingRequest } from '#shared/model/palette.ts';
import { Tag } from '../../../parts/Tag.tsx';
import { dayTimeWord } from '../../../parts/time-words.ts';
import { useStores } from '../../../store/use-stores.ts';
import { PairingId } from '../../../parts/PairingId.tsx';

export interface RequestItemProps {
  readonly request: PairingRequest;
  /** Its pairing ID is known on this laptop. */
  readonly isOwn: boolean;
  onPair(request: PairingRequest): void;
  onReject(request: PairingRequest): void;
}

const factsOf = ({ hosts, tags, createdAt }: PairingRequest): string =>
  [
    hosts.length > 0 && `Hosts: ${nameList(hosts.map(({ id, name }) => name ?? shortHostId(id)))}`,
    tags.length > 0 && `Tags: ${nameList(tags)}`,
    createdAt !== null && `since ${dayTimeWord(createdAt)}`,
  ]
    .filter(Boolean)
    .join(' · ');

export function RequestItem({ request, isOwn, onPair, onReject }: RequestItemProps) {
  const { clipboard } = useStores();
  const { pairingId, clusterName } = request;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 1.5 }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
          <Typography variant="h3" component="h3" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {clusterName}
          </Typography>
          {isOwn && (
            <Tag icon={LaptopIcon} tone="accent">
              sent from this laptop
            </Tag>
          )}
        </Box>
        <PairingId id={pairingId} onCopy={() => clipboard.copy(pairingId)} />
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {factsOf(request)}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="outlined" onClick={() => onPair(request)}>
          Pair
        </Button>
        <Button color="error" onClick={() => onReject(request)}>
          Reject
        </Button>
      </Box>
    </Box>
  );
}
