import { inside } from './judge.ts';
import { importsOf } from './imports.ts';

/**
 * Import circles among files (path from the root -> text), each as the files it leads through, the first one named again at
 * the end. Types count too: who reads one file of a circle has to read all of them. Every set of files that hang together
 * so is told of at least once, not every way around it.
 */
export function circlesOf(files: ReadonlyMap<string, string>): string[][] {
  const seen = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) circles.push([...path.slice(at), file]);
    const text = files.get(file);
    if (text === undefined || seen.has(file)) return;
    seen.add(file);
    const targets = importsOf(file, text).map(({ specifier }) => inside(file, specifier));
    for (const target of new Set(targets)) if (target !== undefined) visit(target, [...path, file]);
  };
  for (const file of files.keys()) visit(file, []);
  return circles;
}
