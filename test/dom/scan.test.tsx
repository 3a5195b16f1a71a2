import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mostPictureBytes } from '#shared/model/picture.ts';
import { dialog, on, press, pressInView, reasonOf, shown } from './kit/hands.ts';
import { hostIdOf } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import { photoOf, scanWorld } from './kit/scan-world.ts';

afterEach(cleanup);

const id = hostIdOf(1);

const start = async (before: (world: ReturnType<typeof scanWorld>) => void = () => undefined) => {
  const world = scanWorld();
  before(world);
  const { app } = await renderApp({}, { view: 'registration' });
  await pressInView('QR');
  await pressInView('Scan QR code');
  await shown();
  const scan = await dialog('Scan QR code');
  const choose = (file: File): Promise<void> =>
    shown(() => fireEvent.change(scan.getByLabelText('Choose picture'), { target: { files: [file] } }));
  const wanted = (): unknown[] =>
    app.sent.filter(({ method }) => method === 'camera.want').map(({ input }) => input);
  const said = (code: string) =>
    waitFor(() => expect(document.querySelector(`[data-fault="${code}"]`)).not.toBeNull());
  return { ...world, scan, choose, wanted, said };
};

describe('the camera', () => {
  it('that is refused, absent or taken is said to be so, and may be tried again', async () => {
    const refusals = [
      ['NotAllowedError', 'camera-refused'],
      ['NotFoundError', 'camera-absent'],
      ['NotReadableError', 'camera-busy'],
    ] as const;
    const { said, camera, scan } = await start((world) => {
      for (const [name] of refusals) world.camera.refuse(name);
    });
    for (const [, code] of refusals) {
      await said(code);
      await press('Try again');
    }
    camera.sees = [id];
    await scan.findByText('This is an edge host ID.');
  });

  it('that is unplugged in the middle is gone; it is given back at the end', async () => {
    const { said, camera, wanted, choose, scan } = await start();
    await shown(() => camera.stream.track.dispatchEvent(new Event('ended')));
    await said('camera-gone');
    await choose(photoOf(id));
    await scan.findByText('This is an edge host ID.');
    await press('Cancel');
    expect(wanted()).toEqual([{ isWanted: true }, { isWanted: false }]);
    expect(camera.stream.track.stop).toHaveBeenCalled();
  });

  it('looks no further once there is an ID: what is confirmed is what was shown', async () => {
    const { camera, scan } = await start((world) => (world.camera.sees = [id]));
    await scan.findByText('This is an edge host ID.');
    camera.sees = [hostIdOf(2)];
    await shown();
    await press('Use this ID');
    expect(screen.getByLabelText<HTMLInputElement>('Edge host ID').value).toBe(id);
  });
});

describe('a picture', () => {
  it('that is too large, is none, or has no code, is refused and said to be so', async () => {
    const { choose, said } = await start();
    const tooLarge = Object.defineProperty(photoOf(id), 'size', { value: mostPictureBytes + 1 });
    for (const [file, code] of [
      [tooLarge, 'picture-too-large'],
      [new File(['junk'], 'code.png', { type: 'image/png' }), 'picture-unreadable'],
      [photoOf(), 'picture-without-code'],
    ] as const) {
      await choose(file);
      await said(code);
      expect(reasonOf(on('Use this ID'))).not.toBe('');
    }
  });

  it('that would unpack to more than any camera makes is not unpacked', async () => {
    const { choose, said, measured } = await start((world) => world.camera.refuse('NotFoundError'));
    measured.pixels = 10_000_000_000;
    await choose(photoOf(id));
    await said('picture-too-large');
    expect(createImageBitmap).not.toHaveBeenCalled();
  });

  it('of anything else shows what it says, and no more can be done with it', async () => {
    const { choose, scan } = await start();
    const twice = `https://reg.example/?appliance-id=${id}&appliance-id=edge-2`;
    for (const [payload, text] of [
      ['javascript:alert(1)', 'javascript:alert(1)'],
      ['a\u202eb\u0007', 'a⟨U+202E⟩b⟨U+0007⟩'],
      ['X'.repeat(4_000), `${'X'.repeat(1_000)}… and 3,000 more characters`],
      [twice, twice],
    ] as const) {
      await choose(photoOf(payload));
      await scan.findByText(text);
      expect(scan.queryByRole('link')).toBeNull();
      expect(reasonOf(on('Use this ID'))).not.toBe('');
    }
  });

  it('of several hosts is not taken where only one has room; a host twice is one', async () => {
    const { choose, scan } = await start();
    await choose(photoOf(id, hostIdOf(2), 'https://example.org/'));
    await scan.findByText('The picture has the IDs of 2 edge hosts.');
    expect(reasonOf(on('Use these 2 IDs'))).toContain('Only one');
    await choose(photoOf(id, `https://reg.example/?appliance-id=${id}`));
    await press('Use this ID');
    expect(screen.getByLabelText<HTMLInputElement>('Edge host ID').value).toBe(id);
  });
});

describe('the clipboard', () => {
  it('that is refused, missing, empty or holds a text is said to be so', async () => {
    const { clipboard, said } = await start();
    const refused = (error: Error) => () => Promise.reject(error);
    for (const [read, code] of [
      [refused(new DOMException('', 'NotAllowedError')), 'clipboard-unread'],
      [refused(new DOMException('', 'DataError')), 'clipboard-without-picture'],
      [refused(new TypeError()), 'clipboard-unread'],
      [() => Promise.resolve([{ types: ['text/plain'] }]), 'clipboard-without-picture'],
    ] as const) {
      clipboard.read.mockImplementationOnce(read);
      await press('Paste picture');
      await said(code);
    }
  });

  it('gives its picture to a button; a paste without one is told, unless it goes into a field', async () => {
    const { clipboard, scan, said } = await start();
    await shown(() => fireEvent.paste(scan.getByLabelText('Choose picture')));
    expect(document.querySelector('[data-fault]')).toBeNull();
    await shown(() => fireEvent.paste(document.body));
    await said('clipboard-without-picture');
    const getType = vi.fn(() => Promise.resolve(photoOf(id)));
    clipboard.read.mockResolvedValueOnce([{ types: ['text/html', 'image/png'], getType }]);
    await press('Paste picture');
    await scan.findByText('This is an edge host ID.');
    expect(getType).toHaveBeenCalledWith('image/png');
  });
});
