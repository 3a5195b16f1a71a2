import type { trustSentences } from '../../contract/sentences/trust.ts';
import type { HelpFor } from './code-help.ts';

export const trustHelp: HelpFor<typeof trustSentences> = {
  'host-unpinned': {
    group: 'identity',
    more: 'Hosts make their certificates themselves, so no authority can vouch for them. Comparing the fingerprint once is what stands in its place; from then on Fieldlink does it at every connection.',
    steps: [
      'Select the host under Hosts and choose **Trust**.',
      'Compare picture, hex groups or the six words with what the host itself shows, or with a list from whoever installed it.',
      'For many hosts import the list under **Expected fingerprints**.',
      'In a script, give `--pin HOST=SHA256` for each host.',
    ],
    related: ['host-changed', 'certificate-unexpected'],
  },
  'host-changed': {
    group: 'identity',
    more: 'This is the one alarm that must not be clicked away: it looks the same whether the host was installed anew or somebody has put a machine in between.',
    done: 'Everything to this host has stopped. No password, no token and no request went to what answers there now. Work on other hosts goes on.',
    steps: [
      'Ask whether the host was installed anew or replaced. If nobody knows of it, go there.',
      'Compare the new fingerprint at the console of the host itself, not over the network.',
      'If it is right: menu of the host, **Trust new certificate**, and type its name. If it is not: unplug that machine and report it.',
    ],
    related: ['duplicate-ip', 'certificate-not-shown', 'name-not-typed'],
  },
  'certificate-not-shown': { group: 'identity', related: ['host-changed', 'duplicate-ip'] },
  'certificate-shared': {
    group: 'identity',
    more: 'Usually a disk was copied after its first start: the copies have the same key. Whoever has one of them can pass for the others.',
    related: ['ids-on-one-certificate', 'id-on-two-certificates'],
  },
  'id-on-two-certificates': {
    group: 'identity',
    more: 'The ID is usually made from the number of the mainboard (SMBIOS UUID). Boards and virtual machines without a number of their own get equal IDs, and Palette takes them for one host.',
    related: ['certificate-shared', 'edge-host-registered'],
  },
  'certificate-unexpected': { group: 'identity', related: ['host-changed', 'line-contradicts'] },
  'ids-on-one-certificate': 'identity',
  'two-addresses': 'identity',
  'moved-perhaps': 'identity',
  'host-moved': { group: 'identity', related: ['linked-host-moved', 'address-from-dhcp'] },
  'linked-host-moved': {
    group: 'identity',
    more: 'The other hosts of the group keep calling it at the old address; the vendor has no way to tell them another one.',
    done: 'Fieldlink still knows the host by its ID and certificate. It has changed nothing at the links.',
    related: ['link-moved', 'address-from-dhcp'],
  },
  'name-not-typed': 'identity',
  'list-empty': 'lists',
  'line-unreadable': 'lists',
  'line-without-host': 'lists',
  'line-contradicts': 'lists',
  'line-stopped': 'lists',
  'picture-too-large': 'pictures',
  'picture-unreadable': 'pictures',
  'picture-without-code': 'pictures',
};
