import '../../../parts/no-eval.ts';
import type { FieldFinding } from '#shared/model/user-data.ts';
import type { KnownOfConsole } from '#shared/model/user-data-console.ts';
import { checkUserDataOf } from '#shared/model/user-data-console.ts';
import type { UserDataForm } from '#shared/wire/user-data.ts';
import { userDataForm } from '#shared/wire/user-data.ts';

type Branch = Readonly<Record<string, unknown>>;

/** What stands at a place of the form such as `site.tags.0.key`. */
export const valueAt = (form: unknown, at: string): unknown =>
  at.split('.').reduce<unknown>((tree, name) => (tree as Branch)[name], form);

const put = (tree: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown => {
  const next = rest.length === 0 ? value : put((tree as Branch)[name], rest, value);
  return Array.isArray(tree)
    ? tree.map((item: unknown, n) => (String(n) === name ? next : item))
    : { ...(tree as Branch), [name]: next };
};

/** The form with another value at a place that it has. */
export const withValue = (form: UserDataForm, at: string, value: unknown): UserDataForm =>
  put(form, at.split('.'), value) as UserDataForm;

export const newForm = (): UserDataForm => userDataForm.parse({});

export interface ReadForm {
  /** Without blanks around what was typed, and without lines that are empty. */
  readonly form: UserDataForm;
  readonly findings: readonly FieldFinding[];
}

/** Lines that one begins on the way to typing them are no values yet. */
const withoutEmptyLines = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((item) => item !== '').map(withoutEmptyLines);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutEmptyLines(item)]));
};

/** What was typed, as it would be saved, and what speaks against that. */
export function readForm(typed: UserDataForm, known: KnownOfConsole): ReadForm {
  const form = userDataForm.parse(withoutEmptyLines(userDataForm.parse(typed)));
  return { form, findings: checkUserDataOf(form, known) };
}

const dots = '••••••••';

/** Names of secrets are in shared/wire/user-data.ts. `cover`: of a text that is not empty; `login`: in place of `user:password@`. */
function withoutSecrets(form: UserDataForm, cover: string, login: string): UserDataForm {
  const { site } = form;
  const { httpProxy, httpsProxy } = site.network;
  const hidden = (secret: string): string => (secret === '' ? '' : cover);
  const withoutLogin = (address: string): string => address.replace(/^(\w+:\/\/)?.*@/, `$1${login}`);
  return {
    ...form,
    site: {
      ...site,
      edgeHostToken: hidden(site.edgeHostToken),
      users: site.users.map((user) => ({ ...user, passwd: hidden(user.passwd) })),
      network: {
        ...site.network,
        httpProxy: withoutLogin(httpProxy),
        httpsProxy: withoutLogin(httpsProxy),
      },
    },
  };
}

/** The same form for eyes that may not read what is secret in it. */
export const masked = (form: UserDataForm): UserDataForm => withoutSecrets(form, dots, `${dots}@`);

/** Without what is secret. */
export const wiped = (form: UserDataForm): UserDataForm => withoutSecrets(form, '', '');
