import { execFile } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { coreOnSite } from '#test/kit/core-on-site.ts';
import { noPalette } from '#test/kit/no-palette.ts';

const emptyDemo = () =>
  Promise.resolve({
    ...{ hosts: [], username: 'demo', password: 'demo', palette: noPalette },
    createCluster: () => null,
    boot: () => Promise.resolve(null),
    screen: () => Promise.resolve({ lines: [], qr: null }),
    close: () => Promise.resolve(),
  });

/** A pipe in place of the proofs holds the reader exactly there; Windows has none. */
describe.skipIf(process.platform === 'win32')('a vault that locks while the pins are proved', () => {
  it('stays locked, and the demo site can still be opened and left', async () => {
    const on = await coreOnSite({ hosts: 1 }, { demoSite: emptyDemo });
    try {
      await on.must('vault.create', { passphrase: 'words nobody writes' });
      await on.must('demo.open', {});
      expect(await on.call('demo.open', {})).toMatchObject({ error: { code: 'demo-running' } });
      expect(await on.call('vault.forgetSite', {})).toMatchObject({ error: { code: 'demo-not-remembered' } });
      const pipe = join(on.dataDir, 'pins-proof.json');
      await promisify(execFile)('mkfifo', [pipe]);
      const leaving = on.must('demo.close', {});
      const proofs = await open(pipe, 'w');
      await on.must('vault.lock', {});
      await proofs.writeFile('{"version":1,"proofs":[]}');
      await proofs.close();
      await leaving;
      await on.must('demo.open', {});
      await on.must('demo.close', {});
      expect(on.core.read('app')).toMatchObject({ demo: null, vault: { state: 'locked' } });
    } finally {
      await on.close();
    }
  });
});
