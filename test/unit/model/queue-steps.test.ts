import { describe, expect, it } from 'vitest';
import { thereAlready } from '#shared/model/edge-host-there.ts';
import type { PaletteHost } from '#shared/model/palette-host.ts';
import type { EntryOf, QueueEntry } from '#shared/model/queue.ts';
import { canEdit, canRetry } from '#shared/model/queue.ts';
import type { QueueStep } from '#shared/model/queue-steps.ts';
import { entryAfter } from '#shared/model/queue-steps.ts';
import { fault } from '#shared/model/result.ts';

const hostId = 'edge-3f2a9e8e4b1c4d5e8f90a1b2c3d4e5f6';
const project = { uid: 'p', name: 'Default' };
const waiting: EntryOf<'edge-host'> = {
  ...{ id: '1', endpoint: 'palette', project: null, state: 'waiting', since: 1, fault: null, by: null },
  work: { kind: 'edge-host', hostId, name: null, tags: ['a:1'], hasPairingKey: false },
  ...{ made: [], from: null },
};
const host: PaletteHost = {
  ...{ id: hostId, name: hostId, state: 'unpaired', health: null, address: null, tags: ['b', 'a:1'] },
  ...{ projectUid: 'p', cluster: null, createdAt: null },
};
const after = (...steps: QueueStep[]): QueueEntry =>
  steps.reduce<QueueEntry>((entry, step, index) => entryAfter(entry, step, index + 2), waiting);
const why = fault('console-unreached', { endpoint: 'palette', why: 'x' });
const sent = { is: 'sent', project } as const;
const made = { is: 'edge-host', hostId } as const;
const taken = { is: 'taken', made } as const;

describe('what waits for a console', () => {
  it('is created, then ready, and knows what was made for it, each once', () => {
    expect(after(sent, taken)).toMatchObject({
      state: 'created',
      since: 3,
      fault: null,
      project,
      made: [made],
    });
    const ready = after(sent, { is: 'made', made }, taken, { is: 'ready', made: null });
    expect(ready).toMatchObject({ state: 'ready', since: 5, made: [made] });
    const undoing = entryAfter(ready, { is: 'undoing' }, 8);
    expect(undoing).toMatchObject({ made: [made], fault: { code: 'queue-undo-unfinished' } });
    expect(entryAfter(undoing, { is: 'undone' }, 9)).toMatchObject({ state: 'undone', made: [] });
  });

  it('can be taken up again, or be another, only where nothing is done yet', () => {
    const can = (...steps: QueueStep[]) => [canRetry(after(...steps)), canEdit(after(...steps))];
    expect(can()).toEqual([true, true]);
    expect(can(sent)).toEqual([false, false]);
    expect(can(sent, taken)).toEqual([false, false]);
    expect(can(sent, { is: 'unheard', fault: why })).toEqual([true, false]);
    expect(can(sent, { is: 'refused', fault: why })).toEqual([true, true]);
    expect(can(sent, { is: 'made', made }, { is: 'refused', fault: why })).toEqual([true, false]);
  });

  it('that another laptop may have sent is asked about before it goes from here', () => {
    expect(after({ is: 'handed-over' })).toMatchObject({ state: 'handed-over', fault: null });
    expect(after({ is: 'handed-over' }, { is: 'confirmed' })).toMatchObject({ state: 'unknown' });
  });
});

describe('an edge host that Palette has', () => {
  const sending = { ...waiting, project };
  const there = (of: Partial<PaletteHost> | null, isInDoubt: boolean): QueueStep =>
    thereAlready(sending, { host: of && { ...host, ...of }, project: 'Default', isInDoubt });

  it('is ours where the answer was lost and it is what was sent, and somebody else’s where not', () => {
    expect(there({}, true)).toEqual(taken);
    expect(there({ state: 'ready' }, true)).toEqual({ is: 'ready', made });
    for (const other of [{ name: 'x' }, { projectUid: 'q' }, { tags: [] }])
      expect(there(other, true)).toMatchObject({ is: 'already', by: 'Default' });
    expect(there({}, false)).toMatchObject({ is: 'already', by: 'Default' });
    expect(there(null, false)).toMatchObject({ fault: { code: 'edge-host-registered' } });
  });
});
