import { toBuffer } from 'qrcode';
import { explain } from '#shared/contract/sentences/index.ts';
import { checkHostId } from '#shared/model/edge-host-id.ts';
import { hostIdOf, qrPayload, templateRefusal } from '#shared/model/qr-payload.ts';
import { fault } from '#shared/model/result.ts';
import { readCodesOfFile } from '../core/code-reader.ts';
import { CliFault, refuseInput } from './args.ts';
import { readGivenFile, writeGivenFile } from './files.ts';
import { required } from './results.ts';
import type { FileVerb } from './verb.ts';

/** A quarter of the code may be glare or dirt; modules are large enough for a screen across a rack. */
const look = { errorCorrectionLevel: 'Q', margin: 4, scale: 10 } as const;

export const qr: FileVerb = {
  usage:
    'qr --id ID [--template T] --out FILE.png   (T: the address of a registration app, or a text with {id})',
  options: { id: 'one', template: 'one', out: 'one' },
  work: async (given) => {
    const id = required(given.one('id'), '--id').trim();
    const out = required(given.one('out'), '--out');
    const findings = checkHostId(id);
    const template = given.one('template')?.trim() ?? '';
    const refusal = templateRefusal(template) ?? findings.find(({ weight }) => weight === 'refuses')?.fault;
    if (refusal) throw new CliFault(refusal);
    const payload = qrPayload(id, template);
    const picture = await toBuffer(payload, { type: 'png', ...look }).catch(() => null);
    if (picture === null) throw new CliFault(fault('qr-too-long'));
    const warnings = findings.map(({ fault: why }) => ({ code: why.code, message: explain(why).what }));
    return { answer: { file: await writeGivenFile(out, picture), payload, warnings }, complete: true };
  },
};

/** A photo of the largest cameras; more is no picture of a code. */
const largestPicture = 64_000_000;

/** What cannot be read, or has no code, is told by nulls. Where there are several codes, the one that names a host counts. */
async function lookAt(file: string): Promise<{ payload: string | null; hostId: string | null }> {
  const bytes = await readGivenFile(file, largestPicture, fault('picture-too-large')).catch(() => null);
  const payloads = bytes === null ? [] : await readCodesOfFile(bytes);
  const payload = payloads.find((text) => hostIdOf(text) !== null) ?? payloads[0] ?? null;
  return { payload, hostId: payload === null ? null : hostIdOf(payload) };
}

export const qrRead: FileVerb = {
  usage: 'qr-read FILE…   (PNG or JPEG; what a code says is data and nothing is opened)',
  options: {},
  takesWords: true,
  work: async ({ words }) => {
    if (words.length === 0) throw refuseInput('FILE');
    const results = [];
    for (const file of words) results.push({ file, ...(await lookAt(file)) });
    return { answer: { results }, complete: true };
  },
};
