import { isIP } from 'node:net';
import { parse } from 'csv-parse/sync';
import { parseFingerprint } from '#shared/model/fingerprint.ts';
import type { CertSha256 } from '#shared/model/host.ts';
import { hostPort, splitHostPort } from '#shared/model/names.ts';

/** What one line says; what it does not say is null. */
export interface ExpectedLine {
  readonly certSha256: CertSha256 | null;
  /** HOST:PORT, the host an IP address: pins count where a host is dialled. */
  readonly address: string | null;
  readonly hostId: string | null;
}

/** Local UI's port (vendor: `stylus.localUI.port`). */
const usualPort = 5080;

const separators = [',', ';', '\t'];

/** `HOST:PORT=SHA256`, as the command line takes a pin; nothing for any other cell. */
function pinIn(cell: string): string[] {
  const at = cell.lastIndexOf('=');
  const [name, fingerprint] = [cell.slice(0, Math.max(at, 0)), cell.slice(at + 1)];
  return name !== '' && parseFingerprint(fingerprint) !== null ? [name, fingerprint] : [];
}

/**
 * One line by itself: a quote that is never closed spoils its own line and no other. The parts of a pin are cells of their
 * own, behind the others.
 */
export function cellsOf(line: string): string[] {
  const cells = splitLine(line);
  return [...cells, ...cells.flatMap(pinIn)];
}

function splitLine(line: string): string[] {
  try {
    const options = { delimiter: separators, trim: true, relax_quotes: true, relax_column_count: true };
    return parse(line, options)[0] ?? [];
  } catch {
    return line.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim());
  }
}

function addressIn(cell: string): string | null {
  const bare = cell.replace(/^https:\/\//i, '').replace(/\/$/, '');
  const parts = isIP(bare) ? { address: bare, port: usualPort } : splitHostPort(bare);
  return parts && isIP(parts.address) && parts.port > 0
    ? hostPort(parts.address.toLowerCase(), parts.port)
    : null;
}

const first = <T>(cells: readonly string[], read: (cell: string) => T | null): T | null => {
  for (const cell of cells) {
    const found = read(cell);
    if (found !== null) return found;
  }
  return null;
};

const fingerprintIn = (cell: string): CertSha256 | null =>
  parseFingerprint(cell.replace(/^sha-?256\s*[:=]?/i, ''));

/** Formula cells (`=…`, `+…`, `@…`) are no ID; nothing here is ever evaluated. */
const isId = (cell: string): boolean => /^[a-z0-9][\w.-]{0,127}$/i.test(cell);

/** Where a head says so any name is an ID; without one only the vendor's usual form is (`edge-…`). */
export function readLine(cells: readonly string[], idColumn: number): ExpectedLine {
  const named = cells[idColumn] ?? '';
  return {
    certSha256: first(cells, fingerprintIn),
    address: first(cells, addressIn),
    hostId:
      isId(named) && addressIn(named) === null && fingerprintIn(named) === null
        ? named
        : (cells.find((cell) => /^edge-/.test(cell) && isId(cell)) ?? null),
  };
}

const headWord = /^(ip|id|name|address|host|fingerprint|sha-?256|certificate)\b|\b(id|address|fingerprint)$/i;

/** The column of edge host IDs when these cells are a head, -1 when it has none; null when they are no head. */
export const idColumnOf = (cells: readonly string[]): number | null =>
  cells.some((cell) => headWord.test(cell)) && first(cells, fingerprintIn) === null
    ? cells.findIndex((cell) => /\bid$/i.test(cell))
    : null;
