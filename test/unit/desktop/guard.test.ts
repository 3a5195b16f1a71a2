import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { guardContents } from '#electron/desktop/guard.ts';
import { limitDownloads } from '#electron/desktop/downloads.ts';
import { limitPermissions } from '#electron/desktop/permissions.ts';
import { windowOptions } from '#electron/desktop/window-options.ts';

function guarded() {
  const emitter = new EventEmitter();
  const opening: { handler?: (details: { url: string }) => unknown } = {};
  const contents = Object.assign(emitter, {
    setWindowOpenHandler: (handler: (details: { url: string }) => unknown) => (opening.handler = handler),
  });
  guardContents(contents as never);
  const prevents = (event: string, url: string): boolean => {
    let prevented = false;
    emitter.emit(event, { url, preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { prevents, open: (url: string) => opening.handler?.({ url }) };
}

describe('guard', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays on our origin', (event) => {
    const { prevents } = guarded();
    expect(prevents(event, 'app://fieldlink/index.html#session')).toBe(false);
    for (const url of [
      'https://example.org/',
      'app://fieldlink.example.org/',
      'app://fieldlink@example.org/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'about:blank',
      'nonsense',
    ])
      expect([url, prevents(event, url)]).toEqual([url, true]);
  });

  it('opens no window and takes no webview, of our own origin neither', () => {
    const { prevents, open } = guarded();
    for (const url of ['https://example.org/', 'app://fieldlink/index.html'])
      expect(open(url)).toEqual({ action: 'deny' });
    expect(prevents('will-attach-webview', 'app://fieldlink/index.html')).toBe(true);
  });
});

describe('permissions', () => {
  const setUp = (isCameraWanted: boolean) => {
    type Fn = (...args: unknown[]) => unknown;
    const set: Record<string, Fn> = {};
    const keep = (name: string) => (fn: unknown) => void (set[name] = fn as Fn);
    limitPermissions(
      {
        setPermissionCheckHandler: keep('check'),
        setPermissionRequestHandler: keep('request'),
        setDevicePermissionHandler: keep('device'),
        setDisplayMediaRequestHandler: keep('display'),
      },
      () => isCameraWanted,
    );
    const origin = 'app://fieldlink/';
    const check = (permission: string, details: object = {}, from = origin) =>
      set['check']?.(null, permission, from, { isMainFrame: true, mediaType: 'video', ...details });
    const request = (permission: string, details: object = {}) => {
      let granted: unknown;
      const answer = (yes: boolean): void => void (granted = yes);
      const usual = { isMainFrame: true, requestingUrl: origin, mediaTypes: ['video'] };
      set['request']?.(null, permission, answer, { ...usual, ...details });
      return granted;
    };
    return { set, check, request };
  };

  it.each(['media', 'clipboard-read'])(
    'gives %s to our main frame while codes are read, and only then',
    (asked) => {
      for (const isOpen of [true, false]) {
        const { check, request } = setUp(isOpen);
        expect([check(asked), request(asked)]).toEqual([isOpen, isOpen]);
        const foreign = 'https://example.org/';
        expect([check(asked, {}, foreign), request(asked, { requestingUrl: foreign })]).toEqual([
          false,
          false,
        ]);
        const inFrame = { isMainFrame: false };
        expect([check(asked, inFrame), request(asked, inFrame)]).toEqual([false, false]);
      }
    },
  );

  it('gives nothing else to anybody', () => {
    const { set, check, request } = setUp(true);
    for (const permission of ['geolocation', 'notifications', 'usb', 'serial', 'hid'])
      expect([permission, check(permission), request(permission)]).toEqual([permission, false, false]);
    expect(check('media', { mediaType: 'audio' })).toBe(false);
    for (const mediaTypes of [['audio'], ['video', 'audio'], [], undefined])
      expect(request('media', { mediaTypes })).toBe(false);
    expect(set['device']?.({})).toBe(false);
    let streams: unknown = 'unasked';
    set['display']?.({}, (given: unknown) => (streams = given));
    expect(streams).toBeNull();
  });
});

it('saves what our page has made, and nothing from anywhere else', () => {
  const emitter = new EventEmitter();
  limitDownloads(emitter as unknown as Parameters<typeof limitDownloads>[0]);
  const isSaved = (url: string): boolean => {
    const preventDefault = vi.fn();
    emitter.emit('will-download', { preventDefault }, { getURL: () => url });
    return preventDefault.mock.calls.length === 0;
  };
  expect(isSaved('blob:app://fieldlink/0d1e')).toBe(true);
  for (const url of [
    'blob:app://fieldlink.evil/0d1e',
    'blob:https://example.org/0d1e',
    'https://example.org/a.exe',
    'app://fieldlink/index.html',
    'file:///etc/passwd',
    'data:text/plain,a',
  ])
    expect([url, isSaved(url)]).toEqual([url, false]);
});

it('a window states what its page may be', () => {
  expect(windowOptions({}, '/p/preload.cjs', false).webPreferences).toEqual({
    preload: '/p/preload.cjs',
    devTools: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});
