import { diskGB, systemGB } from './hardware.ts';
import type { Host, HostState } from './types.ts';

/** A content archive that a host keeps, as plain data; its bytes lie in the site's store under their digest. */
export interface Content {
  /** Of the archive; vendor: Upload Content Bundle: one of the same name is overwritten. */
  readonly name: string;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** By the clock of the host that took the upload, epoch ms. */
  readonly uploadedAt: number;
  /** Site time of the same. */
  readonly since: number;
}

/** The one uploaded last is the last. */
export const withContent = (state: HostState, content: Content): HostState => ({
  ...state,
  contents: [...state.contents.filter(({ name }) => name !== content.name), content],
});

export const withoutContent = (state: HostState, { name, since }: Content): HostState => ({
  ...state,
  contents: state.contents.filter((each) => each.name !== name || each.since !== since),
});

/** What `home` holds and a host of its group does not, or not so new. */
export const lacking = (state: HostState, home: HostState): readonly Content[] =>
  home.contents.filter(
    (content) =>
      !state.contents.some(
        ({ name, sha256, since }) =>
          name === content.name && (sha256 === content.sha256 || since > content.since),
      ),
  );

const GB = 1e9;

/** Bytes that its disk still takes, what is just being received not counted. */
export function freeBytes({ state, faults }: Pick<Host, 'state' | 'faults'>): number {
  if (faults['disk-full']) return 0;
  const told = faults['disk-free'];
  if (told !== undefined) return Math.round(told * GB);
  const kept = state.contents.reduce((sum, { bytes }) => sum + bytes, 0);
  return Math.max(0, (diskGB(state.index) - systemGB) * GB - kept);
}

/** Free space as a host tells it: whole GB; the vendor names no unit, but its disks are in GB (inferred). */
export const freeGB = (host: Pick<Host, 'state' | 'faults'>): number => Math.floor(freeBytes(host) / GB);
