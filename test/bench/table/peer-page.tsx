import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Checkbox,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
} from '@mui/material';
import type { HostRecord } from '#shared/model/host.ts';
import { hostKeyName, hostPort } from '#shared/model/names.ts';
import { roleOf } from '#shared/model/role.ts';
import { afterFrames, firstRows, scrollThrough, typeInto, untilShown } from './in-page.ts';
import { burstOf, siteRows } from './rows.ts';

/** The table of the vendor's kind: MUI's own example with a filter above, every row drawn. */
function Plain() {
  const [hosts, setHosts] = useState<readonly HostRecord[]>([]);
  const [text, setText] = useState('');
  put = setHosts;
  const shown = hosts.filter((host) => JSON.stringify(host.note).includes(text));
  return (
    <>
      <TextField label="Filter" value={text} onChange={(event) => setText(event.target.value)} />
      <TableContainer sx={{ height: 600 }}>
        <Table stickyHeader>
          <TableHead>
            <TableRow>
              {['', 'Host', 'Trust', 'Session', 'Role', 'Mode', 'Reach'].map((heading) => (
                <TableCell key={heading}>{heading}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((host) => (
              <TableRow key={host.key}>
                <TableCell padding="checkbox">
                  <Checkbox />
                </TableCell>
                <TableCell component="th">
                  {hostKeyName(host)} {hostPort(host.address, host.port)}
                </TableCell>
                <TableCell>{host.trust.state}</TableCell>
                <TableCell>
                  {host.session.state} {host.session.username}
                </TableCell>
                <TableCell>{roleOf(host)}</TableCell>
                <TableCell>{host.facts?.managementMode}</TableCell>
                <TableCell>{host.reach.state}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}

let put: (hosts: readonly HostRecord[]) => void = () => undefined;
let rows: readonly HostRecord[] = [];
let round = 0;

const count = (): number => document.querySelectorAll('tbody th').length;

window.bench = {
  first: (wanted) => {
    rows = siteRows(wanted);
    return firstRows(() => put(rows));
  },
  filter: (text) => {
    const input = document.querySelector('input');
    if (!input) throw new Error('no filter');
    const before = count();
    return untilShown(
      () => typeInto(input, text),
      () => count() !== before,
    );
  },
  scroll: () => {
    const scroller = document.querySelector('.MuiTableContainer-root');
    if (!scroller) throw new Error('no table');
    return scrollThrough(scroller);
  },
  burst: async () => {
    round += 1;
    const changed = burstOf(rows, 100, round);
    rows = rows.map((host) => changed.get(host.key) ?? host);
    await afterFrames();
    put(rows);
    await afterFrames();
  },
};

createRoot(document.getElementById('root') ?? document.body).render(<Plain />);
