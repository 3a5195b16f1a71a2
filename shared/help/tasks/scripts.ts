import type { Task } from '../page.ts';

export const scripts: Task = {
  title: 'From scripts',
  lead: 'Every verb prints one JSON document, and ends with exit code 0 only when all of it is done.',
  parts: [
    {
      title: 'Verbs',
      rows: [
        ['discover', '`--subnet 10.10.0.0/24` or `--address HOST`: finds hosts.'],
        [
          'link, unlink',
          '`--leader HOST --follower HOST`, `--host HOST --leader HOST`, with `--username` and pins.',
        ],
        ['status, token', 'Reads hosts; the token itself only with `--reveal`.'],
        ['upload', '`--leader HOST --file FILE`: a content bundle.'],
        ['match', 'Compares packs and profiles from two files.'],
        ['pair, pair-status, pair-cancel', 'Sends, reads and withdraws a pairing request.'],
        ['user-data', 'Writes `user-data`, `meta-data` and the site ISO.'],
        ['register', 'Enters edge host IDs in Palette.'],
        ['queue', '`list`, `export FILE`, `import FILE`, `send`.'],
        ['qr, qr-read, labels', 'Makes, reads and prints codes.'],
        ['help', '`help CODE`: the page about an error code.'],
      ],
    },
    {
      title: 'Secrets',
      text: 'They come from the environment, never from the command line: `FIELDLINK_PASSWORD`, `FIELDLINK_PASSPHRASE`, `FIELDLINK_REGISTRATION_TOKEN`, `FIELDLINK_PALETTE_API_KEY`, `FIELDLINK_SEAL_PASSPHRASE`.',
    },
    {
      title: 'Pins',
      text: 'Give `--pin HOST=SHA256` for each host, or `--trust-first-use`. With neither, the answer is `host-unpinned` and nothing is sent. `--help` lists every option.',
    },
    {
      title: 'Errors',
      text: 'They read `{"error":{"code":…,"message":…}}`. The code has its page in this help.',
    },
  ],
};
