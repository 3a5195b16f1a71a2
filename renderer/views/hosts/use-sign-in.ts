import { useCallback } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { useFeed, useStores } from '../../store/use-stores.ts';

/**
 * One click where the site's account is known; the dialog where it is not, or where a host refused it before: a
 * refused password is never sent again by itself (vendor lockout).
 */
export function useSignIn(): (hosts: readonly HostRecord[]) => void {
  const { commands, view } = useStores();
  const siteUsername = useFeed(({ app }) => app?.siteUsername ?? null);
  return useCallback(
    (hosts) => {
      const keys = hosts.map(({ key }) => key);
      const isRefused = hosts.some(({ session }) => session.state === 'refused');
      if (siteUsername !== null && !isRefused)
        void commands.run('session.signIn', { keys }, { mark: 'sign-in' });
      else view.getState().openDialog({ kind: 'sign-in', keys });
    },
    [commands, siteUsername, view],
  );
}
