import type { Task } from '../page.ts';

export const trust: Task = {
  title: 'Trust hosts',
  lead: 'Hosts make their certificates themselves. You compare each once; from then on Fieldlink does it at every connection, and sends nothing secret to a host that is not trusted.',
  parts: [
    {
      title: 'First contact',
      steps: [
        'Choose **Trust**. Picture, hex groups and six words of each certificate are shown.',
        'Compare them with what the host itself shows. Over the phone, the six words are enough.',
        'Choose **Trust** again. It holds on this laptop for later visits too.',
      ],
    },
    {
      title: 'A list of expected fingerprints',
      text: 'Whoever installs the hosts can give you a list: one host a line, its address or edge host ID, a comma, and the SHA-256 fingerprint. Import it under **Expected fingerprints**, or scan it as QR codes. Hosts that show what the list says are trusted; one that shows anything else is stopped.',
    },
    {
      title: 'The certificate has changed',
      steps: [
        'Stop, and find out why: was the host installed anew or replaced? Do two machines have its address?',
        'Compare the new fingerprint at the host itself.',
        'If it is right, choose **Trust new certificate** and type the name of the host. If not, unplug that machine and report it.',
      ],
    },
  ],
};
