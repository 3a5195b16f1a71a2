import { Document, Scalar } from 'yaml';
import type { UserDataForm } from '../wire/user-data.ts';
import { encodedCertificates } from './pem.ts';

/** What cloud-init knows user data by; nothing may stand before it (vendor: a required header). */
const header = '#cloud-config\n';

const isLeftOut = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === false;

/** Without what was not filled in; undefined when nothing is left. Entries of a map stay: their name says something. */
function pruned(value: unknown): unknown {
  if (isLeftOut(value)) return undefined;
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]): [unknown, unknown] => [
      key,
      typeof item === 'string' ? item : (pruned(item) ?? {}),
    ]);
    return entries.length === 0 ? undefined : new Map(entries);
  }
  if (Array.isArray(value)) {
    const items = value.map(pruned).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value as object)
    .map(([key, item]): [string, unknown] => [key, pruned(item)])
    .filter(([, item]) => item !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/**
 * The document that the form stands for: vendor's names and types, only what was filled in. Maps are keyed by what a person
 * named. (`users` by name: vendor writes `users[*]` with "replace * with your username", as in its cloud-init stages.)
 */
export function userDataDocument({ site, ...stylus }: UserDataForm): Record<string, unknown> {
  const { tags, caCerts, network, users } = site;
  const written = {
    ...site,
    tags: new Map(tags.map(({ key, value }) => [key, value])),
    network: {
      ...network,
      interfaces: new Map(network.interfaces.map(({ nic, ...rest }) => [nic, rest])),
    },
    caCerts: caCerts.flatMap((text) => encodedCertificates(text) ?? [text]),
    users: new Map(users.map(({ name, ...rest }) => [name, rest])),
  };
  return { stylus: pruned({ ...stylus, site: written }) ?? {} };
}

/**
 * Every text is quoted, as are names a person chose: what is read by Go, Python and YAML 1.1 or 1.2 is the same text then,
 * also `yes`, `0123e45` and `0o17`. Vendor's own names stand plain, as in its examples.
 */
const quoted = (text: string): Scalar => {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
};

function nodes(value: unknown): unknown {
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [quoted(String(key)), nodes(item)]));
  if (Array.isArray(value)) return value.map(nodes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, nodes(item)]));
}

/** The file `user-data`, UTF-8. It holds what is secret in the form. */
export const writeUserData = (form: UserDataForm): string =>
  header + new Document(nodes(userDataDocument(form))).toString({ lineWidth: 0 });
