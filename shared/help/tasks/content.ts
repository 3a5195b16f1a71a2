import type { Task } from '../page.ts';

export const content: Task = {
  title: 'Upload content',
  lead: 'A content bundle goes to the leader; from there it reaches the followers by itself.',
  parts: [
    {
      title: 'Upload',
      steps: [
        '**Linked Edge Hosts**, Viewing the leader: **Upload content**.',
        'Choose the bundle (usually `.tar.zst`) and, if the hosts ask for one, its signature.',
        'Read what was checked: file, name, signature, space on leader and followers.',
        'Press **Upload**, and leave laptop and hosts on power and cable. Unpacking takes up to half an hour after the last byte.',
        'Wait until every follower is **Synced**: five minutes and more. The laptop is not needed for that.',
      ],
    },
    {
      title: 'Cut off in the middle',
      text: 'The vendor’s operation cannot go on in the middle: **Retry failed** starts at the first byte. Fieldlink compares the digest first, and sends nothing that is there already.',
    },
  ],
};
