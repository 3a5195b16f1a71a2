import type { Configuration } from 'electron-builder';

type Fuses = Required<Omit<NonNullable<Configuration['electronFuses']>, 'resetAdHocDarwinSignature'>>;

/**
 * How the switches inside the packed executable stand; one that is not stated does not compile. `build/verify` reads them back.
 * Electron 45 has a ninth, for traps of WebAssembly: @electron/fuses 1.8 cannot write it, and it stays on as Electron ships it.
 */
export const fuses: Fuses = {
  // ELECTRON_RUN_AS_NODE would make Fieldlink, with its name and its rights, run any script.
  runAsNode: false,
  // A cookie file that is copied off the laptop is worth nothing there.
  enableCookieEncryption: true,
  // NODE_OPTIONS and NODE_EXTRA_CA_CERTS: code and trust from the environment.
  enableNodeOptionsEnvironmentVariable: false,
  // --inspect: a debugger on the privileged side.
  enableNodeCliInspectArguments: false,
  // A changed app.asar does not start (Windows and macOS; on Linux the package's owner is root).
  enableEmbeddedAsarIntegrityValidation: true,
  // Without it a folder named app beside app.asar would be loaded, unchecked.
  onlyLoadAppFromAsar: true,
  // There is no snapshot of our own.
  loadBrowserProcessSpecificV8Snapshot: false,
  // Pages come from app://; file: gets no more than in a browser.
  grantFileProtocolExtraPrivileges: false,
};
