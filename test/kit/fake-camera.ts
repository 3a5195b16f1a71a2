import { createHash } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserArgs, findBrowser } from './browser.ts';
import { pictureOfCodes } from './qr-picture.ts';

/** What cheap cameras give. */
const [width, height] = [640, 360];

/** One frame of a film, grey, the code in its middle (YUV4MPEG2, 4:2:0). */
function filmOf(payload: string): Buffer {
  const code = pictureOfCodes(payload);
  const grey = Buffer.from(code.grey, 'base64');
  const light = Buffer.alloc(width * height, 200);
  const [left, top] = [Math.floor((width - code.width) / 2), Math.floor((height - code.height) / 2)];
  for (let y = 0; y < code.height; y += 1)
    grey.copy(light, (top + y) * width + left, y * code.width, (y + 1) * code.width);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F15:1 Ip A1:1 C420jpeg\n`);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([head, frame, frame]);
}

/** Options of a browser whose camera stands before a code. */
export function cameraBefore(payload: string) {
  const shot = filmOf(payload);
  // Every worker asks for it: one file by what is in it, and never half of it.
  const film = path.join(tmpdir(), `fieldlink-camera-${createHash('sha256').update(shot).digest('hex')}.y4m`);
  if (!existsSync(film)) {
    writeFileSync(`${film}.${process.pid}`, shot);
    renameSync(`${film}.${process.pid}`, film);
  }
  const executablePath = findBrowser();
  return {
    args: [...browserArgs, '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
    ...(executablePath !== undefined && { executablePath }),
  };
}
