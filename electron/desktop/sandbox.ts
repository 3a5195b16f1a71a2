/**
 * Throws, with what to do, where Chromium would run without its sandbox. Not only a person asks for that: the starter of an
 * AppImage does so by itself where the system keeps user namespaces from it (Ubuntu 24.04 and newer).
 */
export function refuseUnsandboxed(switches: { hasSwitch(name: string): boolean }): void {
  if (!switches.hasSwitch('no-sandbox')) return;
  throw new Error(
    'Fieldlink does not start without the sandbox around its pages, and --no-sandbox is set. As an AppImage it is set where ' +
      'the system lets no AppImage make one: install the .deb or .rpm there, or use the web archive.',
  );
}
