import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

type Node = string | { readonly bytes: Buffer; readonly executable: true } | { readonly link: string } | null;

/** Files by their path with `/`: text, a program, a link, or null for a folder. */
export type Tree = Readonly<Record<string, Node>>;

/** Writes the tree into `dir`, which holds nothing else afterwards. */
export async function writeTree(dir: string, tree: Tree): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  for (const [name, node] of Object.entries(tree)) {
    const file = path.join(dir, name);
    await mkdir(node === null ? file : path.dirname(file), { recursive: true });
    if (node === null) continue;
    if (typeof node === 'string') await writeFile(file, node);
    else if ('link' in node) await symlink(node.link, file);
    else await writeFile(file, node.bytes, { mode: 0o755 });
  }
}
