import { describe, expect, it } from 'vitest';
import { openLedger } from '#electron/core/ledger.ts';
import type { Journal } from '#electron/vault/journal.ts';
import type { JournalLine } from '#shared/model/journal.ts';
import { fault } from '#shared/model/result.ts';

describe('ledger of a run', () => {
  it('never keeps a token that a host repeats in its answer', () => {
    const lines: JournalLine[] = [];
    const append: Journal['append'] = (line) => {
      lines.push(line);
      return Promise.resolve(null);
    };
    const token = 'MTAuMTAuMC4yMToxMjM0NTY=';
    const ledger = openLedger({ append } as unknown as Journal, { run: 'r', op: 'link', leader: null });
    ledger.outcome(
      { hostId: 'edge-a', address: '10.0.0.1:5080' },
      { end: 'refused', fault: fault('link-refused', { host: 'edge-a', message: `bad token ${token}` }) },
    );
    expect(JSON.parse(lines[0]?.details['params'] ?? '')).toEqual({
      host: 'edge-a',
      message: 'bad token [redacted]',
    });
  });
  it('leaves a run open whose outcome did not reach the disk, so that the next visit asks the host', async () => {
    const kinds: string[] = [];
    const full = fault('file-not-saved', { file: 'journal.jsonl', reason: 'ENOSPC' });
    const append: Journal['append'] = ({ kind, address }) => {
      kinds.push(kind);
      return Promise.resolve(address === '10.0.0.1:5080' ? full : null);
    };
    const told = async (...addresses: string[]): Promise<string | undefined> => {
      const ledger = openLedger({ append } as unknown as Journal, { run: 'r', op: 'link', leader: null });
      for (const address of addresses)
        ledger.outcome({ hostId: null, address }, { end: 'done', fault: null });
      await ledger.ended();
      return kinds.at(-1);
    };
    expect(await told('10.0.0.1:5080', '10.0.0.2:5080')).toBe('outcome');
    expect(await told('10.0.0.2:5080')).toBe('run-ended');
  });
});
