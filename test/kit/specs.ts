import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the vendor's two API documents are, or null when this machine does not have them. */
export function specsDir(): string | null {
  const dir = path.resolve(process.env['FIELDLINK_SPECS'] ?? path.join(root, '../shared/specs'));
  return existsSync(path.join(dir, 'edge-management-api.json')) ? dir : null;
}
