import { describe, expect, it } from 'vitest';
import { joinNotes, noNote, noteLimits, readLabels, tidyNote, whyNotKept } from '#shared/model/host-note.ts';
import { byLabel, hostLabel } from '#shared/model/names.ts';
import { record } from '#test/kit/host-record.ts';

const note = (changes: Partial<typeof noNote>) => ({ ...noNote, ...changes });
const code = (changes: Partial<typeof noNote>) => whyNotKept(note(changes))?.code;

describe('what a technician writes about a host', () => {
  it('has labels as he types them, each once', () => {
    expect(readLabels(' row=3, spare,\nrow=3 ,, back room\n')).toEqual(['row=3', 'spare', 'back room']);
    expect(tidyNote({ name: ' till 4 ', labels: ['a,b', ' a '], text: '\none\r\ntwo \n' })).toEqual({
      name: 'till 4',
      labels: ['a', 'b'],
      text: 'one\ntwo',
    });
  });

  it('has bounds, and no characters that cannot be shown', () => {
    expect(code({ name: 'x'.repeat(noteLimits.name + 1) })).toBe('note-too-long');
    expect(code({ text: 'x'.repeat(noteLimits.text + 1) })).toBe('note-too-long');
    expect(code({ labels: ['x'.repeat(noteLimits.label + 1)] })).toBe('note-too-long');
    expect(code({ labels: Array.from({ length: 13 }, String) })).toBe('note-labels');
    for (const forged of ['a\nb', 'a\u0000', 'a\u001b[2J', 'a\u202eb', 'a\u2028b', '\ud800'])
      for (const at of [{ name: forged }, { labels: [forged] }]) expect(code(at)).toBe('note-unprintable');
    expect(code({ text: 'a\u202eb' })).toBe('note-unprintable');
    for (const id of [`edge-${'0a'.repeat(16)}`, 'edge-0a1b2c…3d4e5f', 'till · 10.0.0.7:5080']) {
      expect(code({ name: id })).toBe('note-like-id');
      expect(code({ labels: [id], text: id })).toBeUndefined();
    }
    for (const fine of ['Kasse 4, hinten', 'قرب الباب', '棚3', '👩‍🔧', "=cmd|' /C calc'!A0"])
      expect(code({ name: fine, labels: [fine], text: `${fine}\n\t${fine}` })).toBeUndefined();
  });

  it('of two records that turn out to be one host keeps all that fits', () => {
    const first = { name: 'till 4', labels: ['a'], text: 'x'.repeat(1_500) };
    expect(joinNotes(note({ text: 'old' }), { name: 'till 9', labels: ['b'], text: 'new' })).toEqual({
      name: 'till 9',
      labels: ['b'],
      text: 'old\nnew',
    });
    expect(joinNotes(first, { name: 'till 9', labels: ['a', 'b'], text: 'y'.repeat(1_500) })).toEqual({
      ...first,
      labels: ['a', 'b'],
    });
    expect(joinNotes(noNote, first)).toEqual(first);
  });

  it('is how the host is called, together with what no other host has', () => {
    expect(hostLabel(record({ note: note({ name: 'till 4' }) }))).toBe('till 4 · edge-a');
    expect(hostLabel(record({ note: note({ name: 'till 4' }), hostId: null }))).toBe(
      'till 4 · 10.0.0.1:5080',
    );
    expect(hostLabel(record())).toBe('edge-a');
  });

  it('puts hosts in the order in which a technician looks for them', () => {
    const named = (name: string) => record({ note: note({ name }) });
    const at = (address: string) => record({ address });
    const hosts = [at('10.0.0.10'), named('till 10'), at('10.0.0.9'), named('till 9')];
    expect(hosts.toSorted(byLabel)).toEqual([hosts[3], hosts[1], hosts[2], hosts[0]]);
  });
});
