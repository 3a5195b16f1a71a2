import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Somebody else's work that lies inside a package and is not named by its licence file. */
export interface Carried {
  readonly name: string;
  /** The package that brings it. */
  readonly inside: string;
  readonly licence: 'MIT' | 'Apache-2.0' | 'APAFML';
  readonly copyright: string;
  readonly purl: string;
}

/**
 * What is compiled or copied into packages: WebAssembly with its C library, font metrics, vendored modules. Its versions are
 * known to the packages only.
 */
export const carried: readonly Carried[] = [
  {
    name: 'zxing-cpp',
    inside: 'zxing-wasm',
    licence: 'Apache-2.0',
    copyright: 'Copyright 2016 Nu-book Inc., 2016 ZXing authors, 2019 Axel Waggershauser',
    purl: 'pkg:github/zxing-cpp/zxing-cpp',
  },
  {
    name: 'emscripten',
    inside: 'zxing-wasm',
    licence: 'MIT',
    copyright: 'Copyright (c) 2010-2014 Emscripten authors, see AUTHORS file.',
    purl: 'pkg:github/emscripten-core/emscripten',
  },
  {
    name: 'musl',
    inside: 'zxing-wasm',
    licence: 'MIT',
    copyright: 'Copyright © 2005-2020 Rich Felker, et al.',
    purl: 'pkg:generic/musl',
  },
  {
    name: 'llhttp',
    inside: 'undici',
    licence: 'MIT',
    copyright: 'This software is licensed under the MIT License.\n\nCopyright Fedor Indutny, 2018.',
    purl: 'pkg:github/nodejs/llhttp',
  },
  {
    name: 'UPNG.js',
    inside: '@cantoo/pdf-lib',
    licence: 'MIT',
    copyright: 'Copyright (c) 2017 Photopea',
    purl: 'pkg:github/photopea/upng.js',
  },
  {
    name: 'Adobe Core 14 AFM files',
    inside: '@cantoo/pdf-lib',
    licence: 'APAFML',
    copyright:
      'Copyright (c) 1985, 1987, 1989, 1990, 1991, 1992, 1993, 1997 Adobe Systems Incorporated. All Rights Reserved.\n' +
      'Repacked as compressed JSON by pdf-lib.',
    purl: 'pkg:generic/adobe-core14-afm',
  },
];

/** A licence with whom it names. */
export async function textOf({ licence, copyright }: Carried): Promise<string> {
  const file = path.join(import.meta.dirname, 'texts', `${licence.toLowerCase()}.txt`);
  return `${copyright}\n\n${(await readFile(file, 'utf8')).trim()}`;
}
