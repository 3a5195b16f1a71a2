import { hostGroups } from './groups-of-hosts.ts';
import { laptopGroups } from './groups-of-laptop.ts';
import { paletteGroups } from './groups-of-palette.ts';
import type { Group } from './page.ts';
import type { TaskName } from './tasks/index.ts';

const all = { ...hostGroups, ...paletteGroups, ...laptopGroups };

export type GroupName = keyof typeof all;

export const groups: Readonly<Record<GroupName, Group<TaskName>>> = all;
export const groupNames = Object.keys(all) as GroupName[];
