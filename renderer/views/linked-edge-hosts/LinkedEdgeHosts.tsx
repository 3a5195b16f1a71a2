import '#shared/contract/sentences/later.ts';
import Box from '@mui/material/Box';
import { isSignedIn } from '#shared/model/host.ts';
import { followersOf, roleOf } from '#shared/model/role.ts';
import { HostPicker } from '../../parts/HostPicker.tsx';
import { RoleTag } from '../../parts/RoleTag.tsx';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { useViewing } from '../../store/use-viewing.ts';
import { NobodyToView } from '../NobodyToView.tsx';
import { GroupOfHost } from './GroupOfHost.tsx';
import { groupSummary } from './peer-lines.ts';

/** Local UI > Linked Edge Hosts of the host under **Viewing**, in the vendor's words. */
export function LinkedEdgeHosts() {
  const known = useFeed((state) => state.hosts !== null);
  const { options, host, pick } = useViewing();
  if (!host)
    return (
      <ViewFrame title="Linked Edge Hosts" summary={known ? 'No host to view yet' : 'Loading…'}>
        {known && <NobodyToView />}
      </ViewFrame>
    );
  // A small window needs the room for what can be done with the followers.
  const narrow = followersOf(host).length > 0 ? { display: { xs: 'none', lg: 'block' } } : {};
  const picker = (
    <>
      <HostPicker label="Viewing" hosts={options} value={host.key} onPick={pick} />
      {isSignedIn(host) && <RoleTag role={roleOf(host)} />}
      <Box sx={{ color: 'text.secondary', ...narrow }}>{groupSummary(host)}</Box>
    </>
  );
  return <GroupOfHost key={host.key} host={host} picker={picker} />;
}
