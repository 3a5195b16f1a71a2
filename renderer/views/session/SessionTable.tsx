import Button from '@mui/material/Button';
import type { HostRecord } from '#shared/model/host.ts';
import { hostKeyName, hostPort } from '#shared/model/names.ts';
import { Cell } from '../../parts/Cell.tsx';
import { HostName } from '../../parts/HostName.tsx';
import { LongRow } from '../../parts/LongRow.tsx';
import { LongTable } from '../../parts/LongTable.tsx';
import { useStores } from '../../store/use-stores.ts';

const headings = ['Host', 'Address', 'User name', 'Session'] as const;

export function SessionTable({ hosts }: { readonly hosts: readonly HostRecord[] }) {
  const { clipboard, commands } = useStores();
  return (
    <LongTable
      label="Sessions"
      rowsInView={4}
      headings={headings}
      alignLast="right"
      keys={hosts.map(({ key }) => key)}
      row={(index) => {
        const host = hosts[index];
        if (!host) return null;
        const address = hostPort(host.address, host.port);
        return (
          <LongRow index={index}>
            <Cell head>
              <HostName id={hostKeyName(host)} strong onCopy={clipboard.copy} />
            </Cell>
            <Cell>{address}</Cell>
            <Cell>{host.session.username ?? '–'}</Cell>
            <Cell right>
              <Button
                size="small"
                aria-label={`Sign out of ${address}`}
                onClick={() => void commands.run('session.signOut', { keys: [host.key] })}
              >
                Sign out
              </Button>
            </Cell>
          </LongRow>
        );
      }}
    />
  );
}
