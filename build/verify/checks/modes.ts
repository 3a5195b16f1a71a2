import type { ArchiveEntry } from '../archive.ts';
import { staysInside } from '../archive.ts';
import { judged, lookAtEach } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Release } from '../release.ts';
import type { WebArchive } from '../web-archive.ts';

/** What a double click or a shell starts. Everything else is only read. */
const started = /^(?:fieldlink|Fieldlink\.command)$/;

const octal = (mode: number): string => (mode & 0o7777).toString(8).padStart(4, '0');

function problemsWith(top: string, { name, kind, mode }: ArchiveEntry): string[] {
  if (!staysInside(name)) return [`${JSON.stringify(name)} leads out of the folder it is unpacked in`];
  if (name !== `${top}/` && name !== top && !name.startsWith(`${top}/`)) return [`${name} is not in ${top}/`];
  if (kind === 'other') return [`${name} is neither a file nor a folder`];
  const isRun = kind === 'folder' || started.test(name.slice(top.length + 1));
  const wanted = isRun ? 0o755 : 0o644;
  return (mode & 0o7777) === wanted ? [] : [`${name} is ${octal(mode)}, wanted ${octal(wanted)}`];
}

const twice = (entries: readonly ArchiveEntry[]): string[] =>
  entries.flatMap(({ name }, i) =>
    entries.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === i
      ? []
      : [`${name} is there twice`],
  );

const archiveProblems = ({ top, entries }: WebArchive): string[] => [
  ...entries.flatMap((entry) => problemsWith(top, entry)),
  ...twice(entries),
];

/** Unpacks into one folder and nowhere else; launchers can be started, and nobody but the owner can change anything. */
export const modes = ({ webs }: Release): Promise<Finding[]> =>
  lookAtEach(webs, (web) =>
    judged(web.label, archiveProblems(web), 'one folder, launchers executable, nothing writable by others'),
  );
