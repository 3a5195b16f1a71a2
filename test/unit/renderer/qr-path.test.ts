import { expect, it } from 'vitest';
import { readCodes } from '#electron/core/code-reader.ts';
import { qrPath } from '#renderer/parts/qr-path.ts';

const scale = 4;

/** As a screen draws the path, on light ground and nothing around it: the quiet zone is its own. */
function drawn({ size, path }: ReturnType<typeof qrPath>) {
  const side = size * scale;
  const grey = Buffer.alloc(side * side, 255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let row = 0; row < scale; row += 1) {
      const from = (Number(y) * scale + row) * side + Number(x) * scale;
      grey.fill(0, from, from + Number(length) * scale);
    }
  return { width: side, height: side, grey: grey.toString('base64') };
}

it('what is drawn of a pairing ID is read as that ID', async () => {
  for (const id of ['6b24c1b3f3613bd94616d2f3', 'a3f0c9d2-51b7-4e0a-9c66-7d1f4b8e2a90'])
    expect(await readCodes(drawn(qrPath(id)))).toEqual({ ok: [id] });
});
