import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Grey } from './grey.ts';
import { rgbaOf } from './grey.ts';
import { ways } from './ways.ts';

/** A printed sheet; more than that is no list of hosts. */
const mostCodes = 100;

export interface CodeReader {
  /** Texts of all QR codes from top to bottom, none where there is no code. `rest` lets others in between two looks. */
  ofPicture(picture: Grey, rest?: () => Promise<unknown>): Promise<readonly string[]>;
  /** The same of the bytes of a PNG or JPEG, as they are. Throws where they are damaged. */
  ofFile(bytes: Uint8Array): Promise<readonly string[]>;
}

/** `load` brings the bytes of `zxing_reader.wasm`. A load that failed is tried again with the next picture. */
export function openCodeReader(load: () => Promise<ArrayBuffer>): CodeReader {
  let prepared: Promise<unknown> | null = null;
  const prepare = async (): Promise<void> => {
    await prepareZXingModule({ overrides: { wasmBinary: await load() }, fireImmediately: true });
  };
  const look = async (input: Parameters<typeof readBarcodes>[0]): Promise<readonly string[]> => {
    await (prepared ??= prepare().catch((error: unknown) => {
      prepared = null;
      throw error;
    }));
    // Model 2 is what everybody means by QR code; noise looks like its tiny relatives, whose checks are weak.
    const options = { formats: ['QRCodeModel2' as const], maxNumberOfSymbols: mostCodes };
    const found = (await readBarcodes(input, options)).filter(({ isValid }) => isValid);
    return found.sort((a, b) => a.position.topLeft.y - b.position.topLeft.y).map(({ text }) => text);
  };
  return {
    ofPicture: async (picture, rest) => {
      for (const way of ways) {
        const clear = way(picture);
        if (!clear) continue;
        const { width, height } = clear;
        const texts = await look({ data: rgbaOf(clear), width, height, colorSpace: 'srgb' });
        if (texts.length > 0) return texts;
        await rest?.();
      }
      return [];
    },
    ofFile: look,
  };
}
