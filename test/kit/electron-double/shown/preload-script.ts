/** Stands for the own scheme: Chromium gives a made-up scheme neither an origin nor a secure context. */
export const shownOrigin = 'https://fieldlink.invalid';
const ownOrigin = 'app://fieldlink';

export const toShown = (url: string): string => url.replace(ownOrigin, shownOrigin);
export const toOwn = (url: string): string => url.replace(shownOrigin, ownOrigin);

export const invokeName = 'electronDoubleInvoke';
export const deliverName = 'electronDoubleDeliver';
export const mayName = 'electronDoubleMay';

/** Chromium asks Electron before it gives a page these: what of the page, under which permission, of which kinds. */
export const permissionScript = `(() => {
  if (window.top !== window || location.origin !== ${JSON.stringify(shownOrigin)}) return;
  const ask = (target, name, permission, kindsOf) => {
    const given = target[name].bind(target);
    target[name] = async (...args) => {
      if (await window.${mayName}(permission, kindsOf(...args))) return given(...args);
      throw new DOMException('Permission denied', 'NotAllowedError');
    };
  };
  ask(navigator.clipboard, 'read', 'clipboard-read', () => []);
  ask(navigator.mediaDevices, 'getUserMedia', 'media', (wanted) =>
    ['audio', 'video'].filter((kind) => wanted[kind]));
})();`;

/** The built preload, unchanged, with the `electron` a sandboxed preload gets: main frame of our origin only, no Node. */
export const preloadScript = (preload: string): string => `(() => {
  if (window.top !== window || location.origin !== ${JSON.stringify(shownOrigin)}) return;
  const listeners = [];
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) =>
        Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel, ...args) => window.${invokeName}(channel, args),
      on: (channel, fn) => void listeners.push({ channel, fn }),
      removeListener: (channel, fn) => {
        const at = listeners.findIndex((each) => each.channel === channel && each.fn === fn);
        if (at >= 0) listeners.splice(at, 1);
      },
    },
  };
  const deliver = (channel, args) => {
    for (const each of [...listeners]) if (each.channel === channel) each.fn({ sender: 'never for the page' }, ...args);
  };
  Object.defineProperty(window, ${JSON.stringify(deliverName)}, { value: deliver });
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('a sandboxed preload cannot load ' + name);
  };
  ((require, module, exports, process, global) => {
${preload}
  })(require, { exports: {} }, {}, undefined, undefined);
})();`;
