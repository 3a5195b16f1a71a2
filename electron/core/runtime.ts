import { arch, release, type, version } from 'node:os';
import type { Runtime } from '#shared/contract/topics.ts';

/** The system as people call it. Only Windows tells its own name; elsewhere it is that of the kernel. */
const systemName = (): string =>
  type() === 'Windows_NT' ? version() : type() === 'Darwin' ? 'macOS' : type();

/** What Fieldlink runs on here. Under Electron the versions of its parts are known too. */
export function runtimeHere(): Runtime {
  const versions: NodeJS.Dict<string> = process.versions;
  return {
    node: process.versions.node,
    electron: versions['electron'] ?? null,
    chromium: versions['chrome'] ?? null,
    system: `${systemName()} (${release()}), ${arch()}`,
  };
}
