import type { AppState } from '#shared/contract/topics.ts';

const shells: Readonly<Record<AppState['shell'], string>> = {
  desktop: 'Desktop app',
  web: 'Web shell, in a browser',
  cli: 'Command line',
  test: 'Test',
};

/** Whose laptop it is is nobody's business in a support mail. */
const withoutUser = (folder: string): string =>
  folder.replace(/^(\/home\/|\/Users\/|[A-Z]:\\Users\\)[^/\\]+/, '~');

/** The name a browser gives itself first among those that are not everybody's. */
const browserOf = (agent: string): string =>
  /(?:Edg|Chrome|Firefox|Version)\/[\d.]+/.exec(agent)?.[0] ?? agent;

/** What this Fieldlink is and what it runs on. `agent`: what the browser calls itself. */
export function aboutRows(app: AppState, agent: string): (readonly [name: string, value: string])[] {
  const { node, electron, chromium, system } = app.runtime;
  return [
    ['Version', app.version],
    ['Build', app.build],
    ['Shell', shells[app.shell]],
    ...(electron === null
      ? [['Browser', browserOf(agent)] as const]
      : [['Electron', electron] as const, ['Chromium', chromium ?? '–'] as const]),
    ['Node.js', node],
    ['Operating system', system],
    ['Data folder', withoutUser(app.dataDir)],
  ];
}

/** For a mail to whoever helps: nothing secret, and no name of a host, a user or this laptop. */
export const aboutText = (rows: readonly (readonly [name: string, value: string])[]): string =>
  ['Fieldlink', ...rows.map(([name, value]) => `${name}: ${value}`), ''].join('\n');
