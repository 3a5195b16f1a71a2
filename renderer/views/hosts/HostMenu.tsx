import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { ActionsMenu } from '../../parts/ActionsMenu.tsx';
import type { MenuAction } from '../../parts/MenuList.tsx';
import { reasonOf } from '../../parts/reason-of.ts';
import { canAsk } from '#shared/model/link-rules.ts';
import { hostPort } from '#shared/model/names.ts';
import { useIsDemo, useStores } from '../../store/use-stores.ts';
import { whyLabel } from './check-words.ts';

export function HostMenu({ host }: { readonly host: HostRecord }) {
  const { commands, view } = useStores();
  const isDemo = useIsDemo();
  const { key } = host;
  const address = hostPort(host.address, host.port);
  const { go, setViewing, openDialog } = view.getState();
  const signedIn = isSignedIn(host);
  const asked = reasonOf(canAsk(host));
  const actions: MenuAction[] = [
    {
      label: 'View',
      reason: signedIn ? null : asked,
      run: () => {
        setViewing(key);
        go('linked-edge-hosts');
      },
    },
    { label: 'Refresh', reason: null, run: () => void commands.run('hosts.refresh', { keys: [key] }) },
    ...(host.reach.state === 'lost'
      ? [{ label: whyLabel, reason: null, run: () => openDialog({ kind: 'diagnose', address }) }]
      : []),
    ...(host.trust.state === 'new'
      ? [{ label: 'Trust', reason: null, run: () => openDialog({ kind: 'trust', keys: [key] }) }]
      : []),
    signedIn
      ? { label: 'Sign out', reason: null, run: () => void commands.run('session.signOut', { keys: [key] }) }
      : {
          label: 'Sign in',
          reason: host.trust.state === 'pinned' ? null : asked,
          run: () => openDialog({ kind: 'sign-in', keys: [key] }),
        },
    { label: 'Name and notes…', reason: null, run: () => openDialog({ kind: 'note', key }) },
    ...(isDemo ? [{ label: 'Console…', reason: null, run: () => openDialog({ kind: 'console', key }) }] : []),
    { label: 'Forget', reason: null, danger: true, run: () => openDialog({ kind: 'forget', key }) },
  ];
  return <ActionsMenu of={host.address} actions={actions} />;
}
