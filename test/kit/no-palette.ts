import type { StartedSite } from '#electron/core/types.ts';

/** For a demo site made up by a test: its console is nowhere. */
export const noPalette: StartedSite['palette'] = {
  url: 'https://127.0.0.1:1',
  certSha256: '0'.repeat(64),
  apiKey: '',
  projectUid: '',
  registrationToken: '',
};
