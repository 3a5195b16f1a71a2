/** What of ours is in one artifact, read back. */
export interface Packed {
  /** For people: which artifact. */
  readonly label: string;
  readonly shell: 'desktop' | 'web';
  /** Where the app's own folder begins: an asar is one, an archive of the web shell holds one. */
  readonly app: '' | 'app/';
  /** Names with `/`, from the top; the papers lie there, beside an asar too. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Throws where it is missing. */
export function bodyOf({ files, label }: Packed, name: string): Buffer {
  const body = files.get(name);
  if (body === undefined) throw new Error(`${label} has no ${name}.`);
  return body;
}

/** A file of the app's own folder, read. Throws where it is missing. */
export const jsonOf = (packed: Packed, name: string): unknown =>
  JSON.parse(bodyOf(packed, `${packed.app}${name}`).toString('utf8'));
