import { join } from 'node:path';
import { explain } from '#shared/contract/sentences/index.ts';
import { fault } from '#shared/model/result.ts';
import type { UserDataInput } from '#shared/wire/user-data.ts';
import type { Given } from './args.ts';
import { CliFault, refuseInput } from './args.ts';
import { makeGivenFolder, readGivenFile, writeGivenFile } from './files.ts';
import { required } from './results.ts';
import type { SiteOf } from './site.ts';
import { must } from './site.ts';
import type { Verb } from './verb.ts';

/** A chain in PEM. */
const largestCertificate = 65_536;

const modes = ['central', 'local'] as const;

function modeOf(given: Given): (typeof modes)[number] | '' {
  const asked = given.one('management-mode') ?? '';
  const mode = asked === '' ? '' : modes.find((each) => each === asked);
  if (mode === undefined) throw refuseInput('--management-mode');
  return mode;
}

/** Every user of the laptop can read command lines: only the name of the variable is there. */
function tokenOf(given: Given): string {
  const token = process.env[required(given.one('token-env'), '--token-env')] ?? '';
  if (token.trim() === '') throw new CliFault(fault('registration-token-empty'));
  return token;
}

/** One with a login in it is for the form: what a command line says, others can read. */
function proxyOf(given: Given, name: 'http-proxy' | 'https-proxy'): string {
  const address = given.one(name) ?? '';
  if (address.includes('@')) throw refuseInput(`--${name}`);
  return address;
}

/** `K=V`; the vendor knows tags without a value too. */
const tagOf = (text: string): { key: string; value: string } => {
  const [key = '', ...value] = text.split('=');
  return { key, value: value.join('=') };
};

/** A locally managed host may go without endpoint and token. */
async function formOf(given: Given): Promise<UserDataInput> {
  const text = (name: string): string => given.one(name) ?? '';
  const managementMode = modeOf(given);
  const isBare = managementMode === 'local';
  const certificates = given
    .many('ca-cert')
    .map((file, n) =>
      readGivenFile(file, largestCertificate, fault('user-data-certificate', { place: n + 1 })),
    );
  return {
    managementMode,
    enableMultiNode: given.has('multi-node'),
    site: {
      paletteEndpoint: isBare ? text('endpoint') : required(given.one('endpoint'), '--endpoint'),
      edgeHostToken: isBare && given.one('token-env') === null ? '' : tokenOf(given),
      projectName: text('project'),
      projectUid: text('project-uid'),
      disableAutoRegister: given.has('no-auto-register'),
      tags: given.many('tag').map(tagOf),
      name: text('name'),
      prefix: text('prefix'),
      hostName: text('host-name'),
      registrationURL: text('registration-url'),
      insecureSkipVerify: given.has('insecure'),
      network: {
        httpProxy: proxyOf(given, 'http-proxy'),
        httpsProxy: proxyOf(given, 'https-proxy'),
        noProxy: text('no-proxy'),
        nameserver: text('nameserver'),
      },
      ntpServers: [...given.many('ntp')],
      caCerts: (await Promise.all(certificates)).map((bytes) => bytes.toString('utf8')),
    },
  };
}

const make = async ({ client }: SiteOf, form: UserDataInput, iso: boolean) =>
  must(await client.call('userData.save', { form, iso }));

export const userData: Verb = {
  usage:
    'user-data --endpoint E --token-env VAR [--project P | --project-uid U] [--name ID] [--prefix P] [--tag K=V…]\n' +
    '    [--registration-url U] [--no-auto-register] [--host-name N] [--ntp S…] [--ca-cert FILE…] [--insecure]\n' +
    '    [--http-proxy U] [--https-proxy U] [--no-proxy L] [--nameserver IP] [--management-mode central|local]\n' +
    '    [--multi-node] --out DIR [--iso FILE]',
  options: {
    ...{
      endpoint: 'one',
      'token-env': 'one',
      project: 'one',
      'project-uid': 'one',
      name: 'one',
      prefix: 'one',
    },
    ...{
      tag: 'many',
      'registration-url': 'one',
      'no-auto-register': 'flag',
      'host-name': 'one',
      ntp: 'many',
    },
    ...{ 'ca-cert': 'many', insecure: 'flag', 'http-proxy': 'one', 'https-proxy': 'one', 'no-proxy': 'one' },
    ...{ nameserver: 'one', 'management-mode': 'one', 'multi-node': 'flag', out: 'one', iso: 'one' },
  },
  run: async (site, given) => {
    const out = required(given.one('out'), '--out');
    const iso = given.one('iso');
    const form = await formOf(given);
    const { files, warnings } = await make(site, form, false);
    const image = iso === null ? [] : (await make(site, form, true)).files;
    await makeGivenFolder(out);
    const named = [
      ...files.map(({ name, base64 }) => ({ path: join(out, name), base64 })),
      ...image.map(({ base64 }) => ({ path: iso ?? '', base64 })),
    ];
    const written: string[] = [];
    for (const { path, base64 } of named)
      written.push(await writeGivenFile(path, Buffer.from(base64, 'base64')));
    const told = warnings.map(({ fault: why }) => {
      const { what, next } = explain(why);
      return { code: why.code, message: `${what} ${next}` };
    });
    return { answer: { files: written, warnings: told }, complete: true };
  },
};
