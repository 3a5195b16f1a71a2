/** The systems that Fieldlink is packed for, as in the names of files: `fieldlink-0.1.0-win-x64-setup.exe`. */
export const systems = ['linux', 'win', 'mac'] as const;

export type System = (typeof systems)[number];

const names: Readonly<Record<string, System>> = { linux: 'linux', win32: 'win', darwin: 'mac' };

/** Null where Fieldlink has no packages for the system this runs on. */
export const thisSystem = (platform: string = process.platform): System | null => names[platform] ?? null;
