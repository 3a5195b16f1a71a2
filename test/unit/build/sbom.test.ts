import { expect, it } from 'vitest';
import { sbomOf } from '#build/papers/sbom.ts';
import type { Sbom } from '#build/papers/sbom.ts';

const part = (name: string, version: string): Sbom['components'][number] => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  purl: `pkg:npm/${name}@${version}`,
  scope: 'optional',
  properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
});

/** As npm tells it: with a number, a time and a name that are others each time. */
const locked: Sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: 'urn:uuid:0bba5b06-6616-4471-97b2-5f86bad8d6de',
  metadata: { timestamp: 'now', component: part('some-folder', '0.1.0') },
  components: [
    part('zxing-wasm', '3.1.4'),
    part('tslib', '1.0.0'),
    part('tslib', '2.0.0'),
    part('electron', '45.4.1'),
  ],
  dependencies: [
    { ref: 'some-folder@0.1.0', dependsOn: ['zxing-wasm@3.1.4', 'vite@8.0.0', 'electron@45.4.1'] },
    { ref: 'zxing-wasm@3.1.4', dependsOn: ['tslib@2.0.0'] },
    { ref: 'tslib@1.0.0', dependsOn: [] },
  ],
};
const inside = { packages: ['zxing-wasm@3.1.4', 'tslib@2.0.0', 'tslib@2.0.0'], date: new Date(0) };

it('names what is inside and nothing else, the same each time', () => {
  const sbom = sbomOf(locked, { ...inside, withRuntime: false });
  expect(sbom.components.map((each) => each['bom-ref'])).toEqual(['tslib@2.0.0', 'zxing-wasm@3.1.4']);
  expect(
    sbom.components.every(({ purl, scope }) => purl.startsWith('pkg:npm/') && scope === 'required'),
  ).toBe(true);
  expect(sbom).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: {
      timestamp: '1970-01-01T00:00:00.000Z',
      component: { name: 'fieldlink', type: 'application' },
    },
    dependencies: [
      { ref: 'some-folder@0.1.0', dependsOn: ['zxing-wasm@3.1.4'] },
      { ref: 'zxing-wasm@3.1.4', dependsOn: ['tslib@2.0.0'] },
    ],
  });
  expect(sbom).not.toHaveProperty('serialNumber');
  expect(JSON.stringify(sbom.components)).not.toContain('development');
});

it('names what a package carries, and Electron where it is shipped', () => {
  const [runtime, , reader] = sbomOf(locked, { ...inside, withRuntime: true }).components;
  expect(runtime).toMatchObject({ name: 'electron', version: '45.4.1', type: 'framework' });
  expect(JSON.stringify(reader?.['components'])).toContain('pkg:github/zxing-cpp/zxing-cpp');
});

it('stops at a package that the lock file does not know', () => {
  expect(() => sbomOf(locked, { ...inside, packages: ['left-pad@1.0.0'], withRuntime: false })).toThrow(
    'left-pad@1.0.0 is inside, but not in package-lock.json.',
  );
});
