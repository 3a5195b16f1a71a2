import type { FileHandle } from 'node:fs/promises';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before everything else into a Fieldlink that shall die: counts the writes of its journal from the moment it is told
 * to, and kills its own process at one of them, as a power cut would. What the system has taken is on disk then; of a write
 * that was cut short there is half.
 */
export interface Death {
  /** The write that a run begins with is 1; 0: it lives, and its writes are only counted. */
  readonly at: number;
  readonly how: 'before' | 'within' | 'after';
}

let death: Death | null = null;
let writes = 0;

process.on('message', (message: { death?: Death }) => {
  if (!message.death) return;
  death = message.death;
  writes = 0;
});

const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};
const isNow = (how: Death['how']): boolean => death?.how === how && death.at === writes;

function mortal(file: FileHandle): FileHandle {
  const write = file.appendFile.bind(file);
  const flush = file.datasync.bind(file);
  file.appendFile = async (data) => {
    // What is still to be told of the hosts comes when it likes.
    const bytes = Buffer.from(data as string);
    if (!death || (writes === 0 && !bytes.includes('"run-began"'))) return write(bytes);
    writes += 1;
    process.send?.({ writes });
    if (isNow('before')) die();
    if (!isNow('within')) return write(bytes);
    await write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
    die();
  };
  file.datasync = async () => {
    await flush();
    if (isNow('after')) die();
  };
  return file;
}

const { open } = promises;
promises.open = async (path, flags, mode) => {
  const file = await open(path, flags, mode);
  return flags === 'a' && String(path).endsWith('journal.jsonl') ? mortal(file) : file;
};
syncBuiltinESMExports();
