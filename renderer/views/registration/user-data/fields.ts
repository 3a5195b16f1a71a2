interface Place {
  /** Where its value stands under `stylus`, or in an item of its list; a list's fields stand in its items. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
}

export type FieldRow = Place &
  (
    | { readonly kind: 'text' | 'secret' | 'token' | 'project' | 'flag' | 'number' | 'lines' | 'pem' }
    | { readonly kind: 'choice'; readonly options: readonly (readonly [value: string, text: string])[] }
    | {
        readonly kind: 'list';
        /** What one of it is called. */
        readonly one: string;
        readonly empty: object;
        readonly fields: readonly FieldRow[];
      }
  );

export interface FieldGroup {
  readonly title: string;
  /** What most sites fill in: open from the start. */
  readonly isEssential: boolean;
  readonly fields: readonly FieldRow[];
}

const text = (at: string, label: string, hint?: string): FieldRow => ({
  kind: 'text',
  at,
  label,
  ...(hint !== undefined && { hint }),
});
const flag = (at: string, label: string, hint: string): FieldRow => ({ kind: 'flag', at, label, hint });
const count = (at: string, label: string, hint: string): FieldRow => ({ kind: 'number', at, label, hint });

const tag: FieldRow = {
  ...{ kind: 'list', at: 'site.tags', label: 'Tags', one: 'tag', empty: { key: '', value: '' } },
  fields: [text('key', 'Key'), text('value', 'Value')],
};

const networkInterface: FieldRow = {
  ...{ kind: 'list', at: 'site.network.interfaces', label: 'Interfaces', one: 'interface' },
  empty: { nic: '', type: 'dhcp', ipAddress: '', mask: '', gateway: '', nameserver: '' },
  fields: [
    text('nic', 'Name', 'such as eth0'),
    {
      ...{ kind: 'choice', at: 'type', label: 'Address by' },
      options: [
        ['dhcp', 'DHCP'],
        ['static', 'Static'],
      ],
    },
    text('ipAddress', 'IP address', 'such as 10.10.0.25/24'),
    text('mask', 'Network mask', 'where the address has none'),
    text('gateway', 'Gateway'),
    text('nameserver', 'Name server'),
  ],
};

const user: FieldRow = {
  ...{ kind: 'list', at: 'site.users', label: 'Users', one: 'user' },
  empty: {
    name: '',
    groups: [],
    passwd: '',
    passwordExpiry: '',
    lock_passwd: false,
    ssh_authorized_keys: [],
  },
  fields: [
    text('name', 'Name'),
    { kind: 'secret', at: 'passwd', label: 'Password' },
    text('passwordExpiry', 'Password expires', 'YYYY-MM-DD'),
    flag('lock_passwd', 'No sign-in by password', 'lock_passwd'),
    { kind: 'lines', at: 'groups', label: 'Groups', hint: 'one a line' },
    { kind: 'lines', at: 'ssh_authorized_keys', label: 'Public SSH keys', hint: 'one a line' },
  ],
};

const idPath: FieldRow = {
  ...{ kind: 'list', at: 'site.deviceUIDPaths', label: 'Files that tell the ID', one: 'file' },
  empty: { name: '', regex: '' },
  hint: 'deviceUIDPaths; default /sys/class/dmi/id/product_uuid',
  fields: [text('name', 'Path'), text('regex', 'Regular expression', 'what of the file is left out')],
};

/** vendor: Edge Installer Configuration Reference: every key that is of use on site, by what it is about. */
export const groups: readonly FieldGroup[] = [
  {
    title: 'Palette',
    isEssential: true,
    fields: [
      {
        ...{ kind: 'choice', at: 'managementMode', label: 'Management mode' },
        hint: 'managementMode; hosts that register are central, hosts you link are local',
        options: [
          ['', 'Default (central)'],
          ['central', 'Central'],
          ['local', 'Local'],
        ],
      },
      text('site.paletteEndpoint', 'Palette endpoint', 'paletteEndpoint; no https://, no path'),
      { kind: 'token', at: 'site.edgeHostToken', label: 'Registration token', hint: 'edgeHostToken' },
      {
        ...{ kind: 'project', at: 'site.projectName', label: 'Project name' },
        hint: 'projectName; empty: the default project of the token',
      },
    ],
  },
  {
    title: 'Host',
    isEssential: true,
    fields: [
      text(
        'site.name',
        'Edge host ID',
        'name; empty: the host makes its own. Give one only for a single host, or $random',
      ),
      tag,
      flag('enableMultiNode', 'Hosts can be linked to each other', 'enableMultiNode'),
    ],
  },
  {
    title: 'Identity and tags',
    isEssential: false,
    fields: [
      text('site.prefix', 'Prefix of IDs', 'prefix; default edge'),
      idPath,
      text('site.hostName', 'Host name', 'hostName'),
      text('site.tagsFromFile.fileName', 'Tags from a file', 'tagsFromFile.fileName'),
      text('site.tagsFromFile.delimiter', 'Between its tags', 'delimiter; default a line break'),
      text('site.tagsFromFile.separator', 'Between key and value', 'separator; default :'),
      text('site.tagsFromScript.scriptName', 'Tags from a script', 'tagsFromScript.scriptName'),
      count('site.tagsFromScript.timeout', 'Seconds it may take', 'timeout; default 60'),
    ],
  },
  {
    title: 'Registration',
    isEssential: false,
    fields: [
      text('site.projectUid', 'Project UID', 'projectUid; instead of the name'),
      flag('site.disableAutoRegister', 'Register by hand or QR code only', 'disableAutoRegister'),
      text('site.registrationURL', 'Registration URL', 'registrationURL; behind the QR code of the host'),
      text('site.clusterId', 'Cluster ID', 'clusterId'),
      text('site.clusterName', 'Cluster name', 'clusterName'),
      {
        ...{ kind: 'choice', at: 'installationMode', label: 'Installation mode' },
        hint: 'installationMode; the older word for the management mode',
        options: [
          ['', 'Not set'],
          ['connected', 'Connected'],
          ['airgap', 'Airgap'],
        ],
      },
    ],
  },
  {
    title: 'Network and time',
    isEssential: false,
    fields: [
      text('site.network.httpProxy', 'HTTP proxy', 'httpProxy'),
      text('site.network.httpsProxy', 'HTTPS proxy', 'httpsProxy'),
      text('site.network.noProxy', 'Without proxy', 'noProxy; apart by commas'),
      text('site.network.nameserver', 'Name server', 'nameserver'),
      networkInterface,
      { kind: 'lines', at: 'site.ntpServers', label: 'Time servers', hint: 'ntpServers; one a line' },
    ],
  },
  {
    title: 'Certificates',
    isEssential: false,
    fields: [
      {
        kind: 'pem',
        at: 'site.caCerts',
        label: 'CA certificates',
        hint: 'caCerts; PEM, one after the other',
      },
      flag(
        'site.insecureSkipVerify',
        'Do not check the certificate of Palette',
        'insecureSkipVerify; for tests only',
      ),
    ],
  },
  {
    title: 'Users and access',
    isEssential: false,
    fields: [
      user,
      flag('site.remoteShell.disable', 'No remote shell from Palette', 'remoteShell.disable'),
      flag('disablePasswordUpdate', 'No change of password in Local UI', 'disablePasswordUpdate'),
    ],
  },
  {
    title: 'Local UI and console',
    isEssential: false,
    fields: [
      count('localUI.port', 'Port', 'localUI.port; default 5080'),
      flag('localUI.login.disableRateLimiting', 'Any number of sign-ins', 'login.disableRateLimiting'),
      count(
        'localUI.login.attemptsBeforeExponentialDelayStarts',
        'Failed sign-ins until each takes longer',
        'default 3',
      ),
      count('localUI.login.maxFailedAttemptsBeforeLockout', 'Failed sign-ins until lockout', 'default 5'),
      count('localUI.login.lockoutDurationInMinutes', 'Minutes of lockout', 'default 15'),
      text('featureGate', 'Features', 'featureGate; apart by commas, such as UserDataForm'),
      flag('disableTui', 'No setup screen at boot', 'disableTui'),
    ],
  },
  {
    title: 'Troubleshooting',
    isEssential: false,
    fields: [
      flag('debug', 'Debug log', 'debug'),
      flag('trace', 'Trace log', 'trace'),
      flag('vip.skip', 'No virtual IP', 'vip.skip'),
    ],
  },
];
