import type { ViewSlug } from '../../model/views.ts';
import type { Task } from '../page.ts';
import { consoleTask } from './console.ts';
import { content } from './content.ts';
import { demo } from './demo.ts';
import { files } from './files.ts';
import { findHosts } from './find-hosts.ts';
import { firstVisit } from './first-visit.ts';
import { groupsTask } from './groups.ts';
import { keyboard } from './keyboard.ts';
import { link } from './link.ts';
import { pair } from './pair.ts';
import { qr } from './qr.ts';
import { register } from './register.ts';
import { scripts } from './scripts.ts';
import { session } from './session.ts';
import { signIn } from './sign-in.ts';
import { sites } from './sites.ts';
import { trust } from './trust.ts';
import { unlink } from './unlink.ts';
import { userData } from './user-data.ts';
import { whatIsKept } from './what-is-kept.ts';
import { withoutInternet } from './without-internet.ts';

const all = {
  'first-visit': firstVisit,
  'find-hosts': findHosts,
  trust,
  'sign-in': signIn,
  link,
  unlink,
  groups: groupsTask,
  content,
  pair,
  console: consoleTask,
  register,
  'user-data': userData,
  qr,
  sites,
  'without-internet': withoutInternet,
  session,
  'what-is-kept': whatIsKept,
  keyboard,
  scripts,
  demo,
  files,
};

export type TaskName = keyof typeof all;

export const tasks: Readonly<Record<TaskName, Task>> = all;

/** The handbook as it is read. */
export const chapters: readonly (readonly [title: string, names: readonly TaskName[]])[] = [
  ['On site', ['first-visit', 'find-hosts', 'trust', 'sign-in', 'link', 'unlink', 'groups', 'content']],
  ['With Palette', ['pair', 'console', 'register', 'user-data', 'qr', 'sites', 'without-internet']],
  ['Fieldlink itself', ['session', 'what-is-kept', 'keyboard', 'scripts', 'demo', 'files']],
];

/** What is done in a view. */
export const taskOfView: Readonly<Record<ViewSlug, TaskName>> = {
  hosts: 'find-hosts',
  'linked-edge-hosts': 'link',
  settings: 'pair',
  registration: 'register',
  console: 'console',
  session: 'session',
  help: 'first-visit',
  about: 'files',
};
