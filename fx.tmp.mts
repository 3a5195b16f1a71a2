import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, Platform, log } from 'electron-builder';
import { configuration } from './build/electron-builder.ts';
import { placeholderRuntime } from './build/placeholder/runtime.ts';
import { useSevenZip } from './build/pack.ts';
await useSevenZip(path.resolve('dist/tools'));
log.info = () => undefined;
const out = '/tmp/b13/fx';
const conf = configuration({ stamp: JSON.parse(await readFile('dist/stage/desktop/build.json','utf8')), date: new Date(0), electron: '45.4.1', description: 'Finds hosts', homepage: 'https://fieldlink.invalid', stage: path.resolve('dist/stage/desktop'), icons: path.resolve('dist/icons'), out, runtime: { folder: placeholderRuntime }, mac: { signed: false, codesign: false }, mustSign: false });
const want = process.argv[2] === 'win' ? [[Platform.WINDOWS, ['nsis']]] : [[Platform.LINUX, [process.argv[2]!]]];
conf[process.argv[2]==='win'?'win':'linux'].target = want[0][1].map((target: string) => ({ target, arch: 'x64' }));
await build({ targets: new Map([[want[0][0], new Map()]]), config: conf, publish: 'never', projectDir: process.cwd(), effectiveOptionComputed: async (o: any) => { 
  if (Array.isArray(o)) { console.log(o[0]); if (typeof o[1] === 'string') console.log(await readFile(o[1],'utf8')); else console.log(o[1]);
   const mime = Array.isArray(o[0]) && o[0].find((a: string) => a.includes('/usr/share/mime')); if (mime) console.log(await readFile(mime.split('=')[0],'utf8')); const ai = Array.isArray(o[0]) && o[0].indexOf('--after-install'); }
  else console.log(o);
  return true; } } as any);
