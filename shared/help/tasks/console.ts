import type { Task } from '../page.ts';

export const consoleTask: Task = {
  title: 'Connect to Palette',
  lead: 'The console is needed for what is done in Palette: registration, pairing requests, profiles. Work on hosts does without.',
  parts: [
    {
      title: 'Connect',
      steps: [
        '**Console**, **Connect to Palette**: type the endpoint, for the public service `api.spectrocloud.com`.',
        'Where no known authority vouches for it, compare the fingerprint with whoever runs this Palette, or choose the file of its CA.',
        'Sign in with an API key (**My API Keys** in Palette), or by email and password.',
        'Choose the project. Most things belong to one; registration tokens belong to the tenant.',
      ],
    },
    {
      title: 'Proxy',
      text: 'Fieldlink uses the proxy that the environment names in `HTTPS_PROXY` when it is started. Hosts are always called without a proxy.',
    },
  ],
};
