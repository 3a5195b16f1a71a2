import Box from '@mui/material/Box';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import type { LeaderClaim } from '#shared/model/group.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { nameList, shortHostId } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { Card } from '../../parts/Card.tsx';
import { FaultText } from '../../parts/FaultText.tsx';

const nameOf = (claim: LeaderClaim, teller: HostRecord): string =>
  teller.hostId === claim.id ? 'itself' : teller.address;

/** Hosts disagree who leads: every claim, and whose it is. Fieldlink does not pick one. */
export function LeaderClaims({ claims }: { readonly claims: readonly LeaderClaim[] }) {
  return (
    <Card tone="bad" icon={ErrorIcon}>
      <FaultText fault={fault('leaders-disagree')} />
      <Box component="ul" aria-label="Claims" sx={{ my: 1, pl: 3, typography: 'body2' }}>
        {claims.map((claim) => (
          <li key={claim.id}>
            {shortHostId(claim.id)} ({claim.ip}) leads, according to{' '}
            {nameList(claim.by.map((teller) => nameOf(claim, teller)))}
          </li>
        ))}
      </Box>
    </Card>
  );
}
