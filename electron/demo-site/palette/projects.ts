import { createHash } from 'node:crypto';

/** What the console has of its own follows from its name, so a restart changes nothing. */
export const uidOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 24);

const project = (name: string) => ({ uid: uidOf(`project ${name}`), name });

export const projects = { default: project('Default'), fieldSites: project('Field sites') } as const;

export const projectList: readonly { readonly uid: string; readonly name: string }[] =
  Object.values(projects);
