/** What may lie in the folder of a release, by name. */
export type ArtifactKind = 'web' | 'desktop' | 'installer' | 'deb' | 'paper';

const version = String.raw`(?<version>\d+\.\d+\.\d+(?:-[\w.]+)?)`;
const named = (rest: string): RegExp => new RegExp(`^fieldlink-${version}-${rest}$`);

/** `desktop`, `web` and `deb` are opened; an installer is not: only its own system can. */
const kinds: readonly (readonly [ArtifactKind, RegExp])[] = [
  ['web', named(String.raw`web\.(?:tar\.gz|zip)`)],
  ['desktop', named(String.raw`linux-x64\.tar\.gz`)],
  ['desktop', named(String.raw`(?:win-x64-portable|mac-(?:x64|arm64))\.zip`)],
  ['deb', named(String.raw`linux-x64\.deb`)],
  ['installer', named(String.raw`linux-x64\.(?:AppImage|rpm)`)],
  ['installer', named(String.raw`win-x64-setup\.exe`)],
  ['installer', named(String.raw`mac-(?:x64|arm64)\.dmg`)],
  ['paper', named(String.raw`sbom\.cdx\.json`)],
];

/** What the name of a file says; null for a name that no artifact has. */
export function artifactOf(name: string): { kind: ArtifactKind; version: string } | null {
  for (const [kind, pattern] of kinds) {
    const found = pattern.exec(name)?.groups?.['version'];
    if (found !== undefined) return { kind, version: found };
  }
  return null;
}

/** Where electron-builder leaves what it packed, before it makes installers of it. */
export const unpackedFolders = ['linux-unpacked', 'win-unpacked', 'mac', 'mac-arm64'];
