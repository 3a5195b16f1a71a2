import { isBuiltin } from 'node:module';
import path from 'node:path';
import { importsOf } from './imports.ts';
import type { Import } from './imports.ts';
import { table } from './table.ts';
import type { Area } from './table.ts';

export interface Violation {
  file: string;
  line: number;
  message: string;
}

/** Judges one file, named by its path from the repository's root with forward slashes. */
export function judge(file: string, text: string): Violation[] {
  const home = areaOf(file);
  const area = home === undefined ? undefined : table[home];
  if (home === undefined || !area) {
    return [{ file, line: 1, message: 'this folder is not in the import table (build/layers/table.ts)' }];
  }
  return importsOf(file, text).flatMap((imported) => {
    const message = objection(file, home, area, imported);
    return message === undefined ? [] : [{ file, line: imported.line, message }];
  });
}

function objection(file: string, home: string, area: Area, { specifier, kind }: Import): string | undefined {
  const target = inside(file, specifier);
  if (target === undefined) return objectionToPackage(home, area, specifier);
  if (within(target, home) && areaOf(target) === home) return undefined;
  const kinds = Object.entries(area.areas).find(([name]) => within(target, name))?.[1];
  if (kinds === undefined) return `${home} may not import ${areaOf(target) ?? target} (${specifier})`;
  if (kinds === 'any' || kinds.includes(kind)) return undefined;
  return `${home} may import ${areaOf(target) ?? target} as ${kinds.join(' or ')} only (${specifier})`;
}

function objectionToPackage(home: string, { packages, node }: Area, specifier: string): string | undefined {
  if (isBuiltin(specifier)) return node ? undefined : `${home} may not use Node (${specifier})`;
  const covers = (name: string): boolean => specifier === name || specifier.startsWith(`${name}/`);
  const allowed = 'only' in packages ? packages.only.some(covers) : !packages.not.some(covers);
  return allowed ? undefined : `${home} may not import the package ${specifier}`;
}

/** The file a specifier means, from the root, or undefined when it names a package. */
export function inside(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return undefined;
}

function areaOf(file: string): string | undefined {
  return Object.keys(table)
    .filter((name) => within(file, name))
    .sort((a, b) => b.length - a.length)[0];
}

const within = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);
