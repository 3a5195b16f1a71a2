import { createHash } from 'node:crypto';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { qrPath } from '#renderer/parts/qr-path.ts';
import { createStores } from '#renderer/store/stores.ts';
import { StoresContext } from '#renderer/store/use-stores.ts';
import { ChainPlayer } from '#renderer/views/chain/ChainPlayer.tsx';
import { ChainScanner } from '#renderer/views/chain/ChainScanner.tsx';
import { chainOf } from '#shared/model/code-chain.ts';
import { isOk } from '#shared/model/result.ts';
import { shown } from './kit/hands.ts';
import { photoOf, pictureWorld } from './kit/scan-world.ts';
import { scriptedTransport } from './kit/scripted-transport.ts';
import { until } from '#test/kit/until.ts';

afterEach(cleanup);

const bytes = Uint8Array.from({ length: 1_900 }, (_, n) => (n * 37) % 251);
const sha256 = (whole: Uint8Array) => Promise.resolve(createHash('sha256').update(whole).digest('hex'));
const made = await chainOf(bytes, sha256);
const texts = isOk(made) ? made.ok : [];
const other = await chainOf(bytes.toReversed(), sha256);

const press = (name: string): void => void fireEvent.click(screen.getByText(name));

describe('ChainPlayer', () => {
  const start = (reduced = false) => {
    vi.stubGlobal('matchMedia', () => ({ matches: reduced }));
    return render(<ChainPlayer texts={texts} />);
  };
  const place = () => screen.getByText(/^\d+ of 5$/).textContent;
  const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

  it('shows two codes a second around and around, and stands still for who wants to', () => {
    vi.useFakeTimers();
    try {
      start();
      expect(place()).toBe('1 of 5');
      pass(1_000);
      expect(place()).toBe('3 of 5');
      const code = screen.getByLabelText('Code 3 of 5').querySelector('path');
      expect(code?.getAttribute('d')).toBe(qrPath(texts[2]!, 'M').path);
      pass(1_500);
      expect(place()).toBe('1 of 5');
      press('Back');
      pass(5_000);
      expect(place()).toBe('5 of 5');
      press('Next');
      expect(place()).toBe('1 of 5');
      press('Play');
      pass(500);
      press('Pause');
      pass(5_000);
      expect(place()).toBe('2 of 5');
    } finally {
      vi.useRealTimers();
    }
  });

  it('moves by hand only for who asked for no motion', () => {
    vi.useFakeTimers();
    try {
      start(true);
      pass(5_000);
      expect(place()).toBe('1 of 5');
      press('Next');
      expect(place()).toBe('2 of 5');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('ChainScanner', () => {
  const start = () => {
    const onWhole = vi.fn<(whole: Uint8Array) => void>();
    pictureWorld();
    // No camera, in words that jsdom does not know.
    vi.stubGlobal('MediaStream', Map);
    const stores = createStores(scriptedTransport(), { at: { view: 'registration', topic: '' } });
    render(
      <StoresContext value={stores}>
        <ChainScanner onWhole={onWhole} />
      </StoresContext>,
    );
    return { onWhole };
  };
  const choose = (...codes: readonly string[]): Promise<void> => {
    const files = [photoOf(...codes)];
    return shown(() => fireEvent.change(document.querySelector('input[type=file]')!, { target: { files } }));
  };
  const says = (words: string | RegExp): boolean => screen.queryByText(words) !== null;
  const boxes = () =>
    [...document.querySelectorAll('li')].map((box) => (box.querySelector('svg') ? 'read' : box.textContent));
  const isBroken = () => says(/do not make a whole/);

  it('collects codes in any order, says which are missing, and hands on the whole', async () => {
    const { onWhole } = start();
    await choose(texts[3]!);
    await choose(texts[1]!, texts[3]!);
    await until(() => expect(says('2 of 5 read. Missing: 1, 3, 5')).toBe(true));
    expect(boxes()).toEqual(['1', 'read', '3', 'read', '5']);
    await choose('edge-1');
    await until(() => expect(says(/none of those/)).toBe(true));
    await choose(isOk(other) ? other.ok[0]! : '');
    await until(() => expect(says('1 of 5 read. Missing: 2, 3, 4, 5')).toBe(true));
    await choose(texts[0]!, texts[2]!);
    expect(onWhole).not.toHaveBeenCalled();
    await choose(texts[4]!);
    await until(() => expect(onWhole).toHaveBeenCalledWith(bytes));
    expect(says('5 of 5 read.')).toBe(true);
  });

  it('takes nothing of codes that make no whole, says so, and begins anew', async () => {
    const { onWhole } = start();
    const forged = texts[4]!.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    await choose(...texts.slice(0, 4), forged);
    await until(() => expect(isBroken()).toBe(true));
    expect(onWhole).not.toHaveBeenCalled();
    await choose(...texts);
    await until(() => expect(onWhole).toHaveBeenCalledWith(bytes));
    expect(isBroken()).toBe(false);
  });
});
