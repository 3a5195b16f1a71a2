import path from 'node:path';

/** The repository: everything below is found from here, never from the current directory. */
export const root = path.resolve(import.meta.dirname, '..');

export const dist = path.join(root, 'dist');

export const apps = path.join(dist, 'app');

/** Installed tools are started by their own file: no shell and no runner stays between us and them. */
export const tool = (file: string): string => path.join(root, 'node_modules', file);
