import { describe, expect, it } from 'vitest';
import { differingFiles, mustBeOneBuild } from '#build/release/agree.ts';
import type { Facts } from '#build/release/facts.ts';
import { releaseNotes } from '#build/release/notes.ts';
import { signatureOf } from '#build/release/signature.ts';

const facts = (system: Facts['system'], rest: Partial<Facts> = {}): Facts => ({
  ...{ system, arch: 'x64', version: '1.2.3', build: '0123456789ab', electron: '45.4.1', node: 'v24.0.0' },
  ...{ signature: 'valid', bundle: { 'a.js': 'aa', 'b.js': 'bb' } },
  ...rest,
});

const files = [
  ...['linux-x64.AppImage', 'linux-x64.deb', 'linux-x64.rpm', 'linux-x64.tar.gz', 'mac-arm64.dmg'],
  ...['mac-arm64.zip', 'mac-x64.dmg', 'mac-x64.zip', 'sbom.cdx.json', 'web.tar.gz', 'web.zip'],
  ...['win-x64-portable.zip', 'win-x64-setup.exe'],
].map((end) => ({ name: `fieldlink-1.2.3-${end}`, bytes: 12_345_678 }));

describe('the notes of a release', () => {
  it('name version, build, Electron and every file, and how to check them', () => {
    const notes = releaseNotes([facts('linux', { signature: 'unused' }), facts('win'), facts('mac')], files);
    for (const said of ['1.2.3', '0123456789ab', 'Electron 45.4.1', 'sha256sum --check', 'sbom.cdx.json'])
      expect(notes).toContain(said);
    for (const { name } of files) expect(notes).toContain(`| ${name} |`);
    expect(notes).toContain('| fieldlink-1.2.3-win-x64-setup.exe | Windows, installer | 12.3 MB | signed |');
    expect(notes).not.toContain('UNSIGNED');
  });

  it('say loudly what is not signed, and of which file', () => {
    const notes = releaseNotes([facts('win'), facts('mac', { signature: 'none' })], files);
    expect(notes.split('\n')[0]).toContain('UNSIGNED for macOS.');
    expect(notes).toMatch(/mac-arm64\.dmg .*UNSIGNED/);
    expect(notes).toMatch(/win-x64-setup\.exe .*\| signed \|/);
    expect(notes).toMatch(/linux-x64\.deb .*\| checksum \|/);
  });

  it('are not written where something is missing, or nobody knows what it is', () => {
    const some = [facts('win')];
    expect(() => releaseNotes(some, files.slice(1))).toThrow('Nobody packed: other Linux, one file');
    expect(() => releaseNotes(some, [...files, { name: 'latest.yml', bytes: 1 }])).toThrow('latest.yml');
    expect(() => releaseNotes([], files)).toThrow('Nobody said');
  });
});

describe('machines that pack one release', () => {
  it('have to have packed the same sources', () => {
    expect(() => {
      mustBeOneBuild([facts('linux'), facts('win'), facts('mac')]);
    }).not.toThrow();
    expect(() => {
      mustBeOneBuild([facts('linux'), facts('win', { build: 'ba9876543210' })]);
    }).toThrow('build 0123456789ab, ba9876543210');
  });

  it('tell which files came out differently', () => {
    expect(differingFiles([facts('linux'), facts('mac')])).toEqual([]);
    const other = facts('win', { bundle: { 'a.js': 'aa', 'b.js': 'other', 'c.js': 'cc' } });
    expect(differingFiles([facts('linux'), other])).toEqual(['b.js', 'c.js']);
  });
});

describe('a signature', () => {
  it.each(['win32', 'darwin'] as const)('is what the system says it is: %s', async (platform) => {
    const asked: string[] = [];
    const says = (ok: boolean) => (command: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
      asked.push([command, ...args, env['FIELDLINK_FILE'] ?? ''].join(' '));
      return ok ? Promise.resolve({ stdout: '' }) : Promise.reject(new Error('refused'));
    };
    expect(await signatureOf('/a file', platform, says(true))).toBe('valid');
    expect(await signatureOf('/a file', platform, says(false))).toBe('none');
    for (const question of asked) expect(question).toContain('/a file');
  });

  it('is not used on Linux, and nobody is asked', async () => {
    const ask = (): Promise<never> => Promise.reject(new Error('asked'));
    expect(await signatureOf('/a', 'linux', ask)).toBe('unused');
  });
});
