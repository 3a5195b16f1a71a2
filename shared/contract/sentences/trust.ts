import type { Sentence } from './sentence.ts';

/** Who a host is, whether it is trusted, and what is odd about it. */
export const trustSentences = {
  'host-unpinned': [
    '{host} is not trusted yet.',
    'Nobody has compared its certificate. Fieldlink sends nothing secret before that.',
    'Compare its fingerprint and trust it in Hosts.',
  ],
  'host-changed': [
    '{host} shows another certificate than the one you trusted. Fieldlink has stopped talking to it.',
    'The host was reinstalled, another machine has its address, or someone is in between.',
    'Find out which at the host itself. If it is your host, compare the new fingerprint there and trust it anew by typing its name.',
  ],
  'certificate-not-shown': [
    'The host has changed its certificate since you were shown it.',
    'It was reinstalled or replaced in this moment, or its address is taken by two machines.',
    'Compare the fingerprint shown now.',
  ],
  'certificate-shared': [
    '{host} shows the same certificate as {others}.',
    'One machine answers at two addresses, or the disks were cloned: clones share certificates and often IDs.',
    'Check at the hosts. Install clones anew before linking; Fieldlink keeps the entries apart.',
  ],
  'id-on-two-certificates': [
    'The edge host ID of {host} is also used by {others}.',
    'The machine was reinstalled at another address, or two machines have one ID (cloned disks, equal SMBIOS UUID).',
    'Find out which is real; give the other its own stylus.site.name and install it again.',
  ],
  'certificate-unexpected': [
    '{host} shows another certificate than the list of expected fingerprints says. Fieldlink sends it nothing secret.',
    'The list is old or has a slip, another machine has that address, or someone is in between.',
    'Compare both fingerprints at the host itself. If what it shows is right, trust it by typing its name.',
  ],
  'ids-on-one-certificate': [
    '{host} has the same certificate as {others}, but another edge host ID.',
    'The disks were cloned after the first start: whoever holds one machine can pass for the other.',
    'Install all but one of them anew before linking.',
  ],
  'two-addresses': [
    '{host} answers at {addresses}.',
    'One machine with two network adapters, or two addresses on one.',
    'Link by the address in the network that the other hosts are in.',
  ],
  'moved-perhaps': [
    '{host} and {others} have one certificate, and only one of them answers.',
    'The host has another address than before, or it is a clone of the one that is gone.',
    'Trust the one that answers and sign in: its edge host ID tells whether it is the same host.',
  ],
  'host-moved': [
    '{host} has moved from {from} to {to}.',
    'It has got another address by DHCP or by hand; its edge host ID is the same.',
    'Give it a fixed address before you link it: the address of a linked host must not change.',
  ],
  'linked-host-moved': [
    '{host} is linked and its address has changed from {from} to {to}.',
    'The vendor does not allow that: the other hosts still call it at {from}, so links, tokens and content sync fail.',
    'Set the address back to {from} at the host; or unlink it at both ends and link it again at {to}.',
  ],
  'name-not-typed': [
    'That is not the name of the host.',
    'Trusting a changed certificate needs its name exactly, so that no slip can do it.',
    'Type {name}, or cancel.',
  ],
  'list-empty': [
    'There is no fingerprint in that list.',
    'Each line needs a SHA-256 fingerprint (64 hex digits) and the address or edge host ID of its host.',
    'Write lines like 10.10.0.21,AB12… and import them again.',
  ],
  'line-unreadable': [
    'Line {line} has no fingerprint Fieldlink can read.',
    'It is no SHA-256 of 64 hex digits, or the line is something else.',
    'Correct the line if it matters; the others are taken.',
  ],
  'line-without-host': [
    'Line {line} does not say whose fingerprint it is.',
    'It has neither an address nor an edge host ID.',
    'Add one of them; the other lines are taken.',
  ],
  'line-contradicts': [
    'Line {line} gives {host} another fingerprint than line {other}.',
    'One of the two is old or a slip.',
    'Neither is taken. Find out at the host which is right.',
  ],
  'line-stopped': [
    'Line {line} is about {host}, which shows another certificate than the one you trusted.',
    'A changed certificate is not settled by a list.',
    'Compare at the host itself, then trust it anew by typing its name.',
  ],
  'picture-too-large': [
    'That picture is larger than {most}.',
    'It is not a photo or screenshot of a QR code, or it was saved without compression.',
    'Crop it to the codes, save it as PNG or JPEG, and choose it again.',
  ],
  'picture-unreadable': [
    'That file is not a picture Fieldlink can read.',
    'It is damaged, or of another kind than PNG, JPEG or WebP.',
    'Save it as PNG or JPEG and choose it again, or paste the list.',
  ],
  'picture-without-code': [
    'There is no QR code in that picture that can be read.',
    'It is blurred, cut off, too small, or shows something else.',
    'Take it again from closer, straight and sharp, with the white edge of the code; or paste the list.',
  ],
} as const satisfies Record<string, Sentence>;
