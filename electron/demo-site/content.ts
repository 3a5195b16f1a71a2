import { diskGB, systemGB } from './hardware.ts';
import type { Content, Host, HostState } from './types.ts';

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
