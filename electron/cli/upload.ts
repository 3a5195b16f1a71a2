import { isOk } from '#shared/model/result.ts';
import type { Run } from '#shared/model/run.ts';
import { timeLeftWord } from '#shared/model/run-progress.ts';
import { amountWord, rateWord } from '#shared/model/sizes.ts';
import { transferSecondsLeft } from '#shared/model/transfer.ts';
import { enter, enterOptions, isIn, readCredentials } from './enter.ts';
import { fromHere } from './from-here.ts';
import { failed, itemLine, outcome, required } from './results.ts';
import type { SiteOf } from './site.ts';
import type { Verb } from './verb.ts';

/** Between two lines about a step that goes on. */
const everyMs = 2_000;

/** `uploading · 0.5 of 1.1 GB · 95.2 MB/s · about 2 min left`; for followers how many there are in it. */
function progressLine({ items }: Run): string {
  const [leader, ...followers] = items;
  if (!leader) return '';
  if (leader.end !== null) {
    const open = followers.filter(({ end }) => end === null).length;
    return open === 0 ? '' : `syncing · ${followers.length - open} of ${followers.length}`;
  }
  const { step, progress } = leader;
  if (!progress) return step;
  const { done, total, perSecond, stalledSince } = progress;
  const rate = stalledSince === null ? perSecond && rateWord(perSecond) : 'stalled';
  const words = [step, amountWord(done, total), rate, timeLeftWord(transferSecondsLeft(progress))];
  return words.filter(Boolean).join(' · ');
}

/** For whoever looks on: stdout is for the answer. */
function tellProgress(site: SiteOf, runId: string): () => void {
  let told = { step: '', at: 0 };
  return site.client.listen((change) => {
    if (change?.topic !== 'runs') return;
    void site.runs().then((runs) => {
      const run = runs.find(({ id }) => id === runId);
      const line = run ? progressLine(run) : '';
      const [step = ''] = line.split(' · ');
      if (line === '' || (step === told.step && Date.now() - told.at < everyMs)) return;
      told = { step, at: Date.now() };
      process.stderr.write(`${line}\n`);
    });
  });
}

export const upload: Verb = {
  usage:
    'upload --leader HOST:PORT --file F [--signature S] [--replace] --username U (--pin … | --trust-first-use)',
  options: { ...enterOptions, leader: 'one', file: 'one', signature: 'one', replace: 'flag' },
  run: async (site, given) => {
    const leader = required(given.one('leader'), '--leader');
    const file = required(given.one('file'), '--file');
    const signature = given.one('signature');
    const credentials = readCredentials(given);
    const from = performance.now();
    // What it says of its followers has to be read before it is known who else gets the content.
    const [entered] = await enter(site, [leader], credentials);
    if (!entered || !isIn(entered)) return outcome(entered ? [failed(leader, entered.fault)] : [], from);
    const started = await site.client.call('content.upload', {
      ...{ leader: entered.key, file: fromHere(file), replace: given.has('replace') },
      signature: signature === null ? null : fromHere(signature),
    });
    if (!isOk(started)) return outcome([failed(leader, started.error)], from);
    const off = tellProgress(site, started.ok.runId);
    const run = await site.ended(started.ok.runId);
    off();
    const lines = run.items.map(({ key, label }) => itemLine(key === entered.key ? leader : label, run, key));
    return outcome(lines, from);
  },
};
