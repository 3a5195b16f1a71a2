import { homedir } from 'node:os';
import { root } from '../../paths.ts';
import { sha256 } from '../asar.ts';
import { judged, lookAtEach } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Packed } from '../packed.ts';
import type { Release } from '../release.ts';

/** Text that no file of ours has inside, whatever it is called. */
const unwanted: readonly (readonly [RegExp, string])[] = [
  // Code that reads PEM names its first line too; a block goes on in base64, with line ends as such or as \n in a string.
  [/-----BEGIN [A-Z0-9 ]+-----(?:\\[rn]|\s)+[A-Za-z0-9+/]{40}/, 'a block of PEM'],
  // The same without its lines. vendor: how base64 of RSA's, EC's and Ed25519's DER begins (RFC 5915, 5958, 8017), and OpenSSH's.
  [/MII[A-Za-z0-9+/]{3}IBA(?:DANBgkq|AK[A-C])/, 'a private key'],
  [/MI[GH][A-Za-z0-9+/]AgEAM[A-Z]{2}GByqGSM49|MHcCAQEEI|MIGkAgEBBD/, 'a private key'],
  [/MC4CAQAwBQYDK2Vw|b3BlbnNzaC1rZXktdjE/, 'a private key'],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{36}|npm_[A-Za-z0-9]{36}|AKIA[A-Z0-9]{16}|xox[bp]-[\w-]{20})/, 'a token'],
  [/electron-updater|app-update\.yml/, 'an updater'],
  [/[#@] ?sourceMappingURL=(?!\$|["'`])/, 'a link to a source map'],
  [
    /(?:\/home\/|\/Users\/|\b[A-Z]:\\{1,2}Users\\{1,2})[\w.-]+[/\\]|\b[A-Z]:\\{1,2}a\\{1,2}|\/root\/|\/work\//,
    'a path of the machine that built it',
  ],
];

/** Folders of whoever runs this; what is but a root or a word would be found everywhere. */
const here = [root, homedir()].filter((folder) => /[/\\].+[/\\]/.test(folder));

const problemsIn = (text: string): string[] => [
  ...unwanted.flatMap(([pattern, what]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [`${what}: ${JSON.stringify(text.slice(at, at + 60))}`];
  }),
  ...here.filter((folder) => text.includes(folder)).map((folder) => `a path of this machine: ${folder}`),
];

/** The same file lies in each artifact; it is read once. */
function reader(): (packed: Packed) => string[] {
  const seen = new Map<string, string[]>();
  const look = (body: Buffer): string[] => {
    const key = sha256(body);
    const found = seen.get(key) ?? problemsIn(body.toString('latin1'));
    seen.set(key, found);
    return found;
  };
  return ({ files }) =>
    [...files].flatMap(([name, body]) => look(body).map((what) => `${name} holds ${what}`));
}

/** No keys, tokens, updater or paths of the build machine inside of any file we packed. */
export function texts({ apps, webs }: Release): Promise<Finding[]> {
  const problemsWith = reader();
  return lookAtEach([...apps, ...webs], ({ label, packed }) =>
    judged(label, problemsWith(packed), 'no key, token, updater or path of the build machine in any file'),
  );
}
