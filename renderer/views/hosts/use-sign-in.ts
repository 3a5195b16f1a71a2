import { useCallback } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { useFeed, useStores } from '../../store/use-stores.ts';

/**
 * One click where the site's account is known; the dialog where it is not, or where a host refused it before: a
 * refused password is never sent again by itself (vendor lockout). Answers whether somebody is asked. `goal`: what the
 * dialog goes on with.
 */
export function useSignIn(): (hosts: readonly HostRecord[], goal?: readonly string[]) => boolean {
  const { commands, view } = useStores();
  const siteUsername = useFeed(({ app }) => app?.siteUsername ?? null);
  return useCallback(
    (hosts, goal) => {
      const keys = hosts.map(({ key }) => key);
      const isRefused = hosts.some(({ session }) => session.state === 'refused');
      const asks = siteUsername === null || isRefused;
      if (asks) view.getState().openDialog({ kind: 'sign-in', keys, ...(goal && { goal }) });
      else void commands.run('session.signIn', { keys }, { mark: 'sign-in' });
      return asks;
    },
    [commands, siteUsername, view],
  );
}
