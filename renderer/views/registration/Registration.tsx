import { NotBuiltYet } from '../../parts/NotBuiltYet.tsx';
import type { Meanwhile } from '../../parts/NotBuiltYet.tsx';
import { ViewFrame } from '../../parts/ViewFrame.tsx';

const ways: readonly Meanwhile[] = [
  {
    title: 'With a registration token (the host registers itself)',
    steps: [
      'In Palette as tenant admin: Tenant Settings, Registration Tokens, Add New Registration Token. Set a default project.',
      'Put paletteEndpoint and edgeHostToken under stylus.site in the user data; its first line is #cloud-config.',
      'Make the site ISO with volume ID cidata from the files user-data and an empty meta-data; plug it in before power-on.',
      'In Palette, Clusters, Edge Hosts: the host appears as Ready. A wrong project name fails without a message.',
    ],
  },
  {
    title: 'By edge host ID',
    steps: [
      'Copy the edge host ID under Hosts: typing it by hand is where most slips happen.',
      'In Palette: Clusters, Edge Hosts tab, Add Edge Hosts, paste it under Edge Host IDs, confirm.',
      'The host stays Unpaired until it calls in, then it is Ready and Healthy.',
    ],
  },
  {
    title: 'By QR code',
    steps: [
      'Set stylus.site.registrationURL in the user data to your registration app; the host shows its QR code at boot.',
      'Scan it with a phone that reaches that app, choose the site, submit.',
    ],
  },
];

export function Registration() {
  return (
    <ViewFrame title="Registration" summary="Not built yet">
      <NotBuiltYet
        intro="Fieldlink cannot register hosts yet. Until then use one of Palette’s three ways. They are for centrally managed hosts; hosts you link are locally managed and need none of them."
        ways={ways}
      />
    </ViewFrame>
  );
}
