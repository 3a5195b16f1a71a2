import { useEffect, useRef } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { useStores } from '../../store/use-stores.ts';

/** Hosts of earlier visits are looked at once, so that the list tells who is still there before anybody asks. */
export function useFirstLook(hosts: readonly HostRecord[] | null): void {
  const { commands } = useStores();
  const asked = useRef(false);
  useEffect(() => {
    if (hosts === null || asked.current) return;
    asked.current = true;
    const keys = hosts.filter(({ reach }) => reach.state === 'unknown').map(({ key }) => key);
    if (keys.length > 0) void commands.run('hosts.refresh', { keys }, { quiet: true });
  }, [hosts, commands]);
}
