import Box from '@mui/material/Box';
import type { LeaderClaim } from '#shared/model/group.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { nameList, shortHostId } from '#shared/model/names.ts';

const nameOf = (claim: LeaderClaim, teller: HostRecord): string =>
  teller.hostId === claim.id ? 'itself' : teller.address;

/** Who leads, and by whose account. */
export function ClaimList({ claims }: { readonly claims: readonly LeaderClaim[] }) {
  return (
    <Box component="ul" aria-label="Claims" sx={{ my: 1, pl: 3, typography: 'body2' }}>
      {claims.map((claim) => (
        <li key={claim.id}>
          {shortHostId(claim.id)} ({claim.ip}) leads, according to{' '}
          {nameList(claim.by.map((teller) => nameOf(claim, teller)))}
        </li>
      ))}
    </Box>
  );
}
