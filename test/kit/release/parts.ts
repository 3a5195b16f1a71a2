import type { PlistValue } from 'plist';

/** Text of a file with its permissions, such as 0o644. */
export interface TinyFile {
  text: string;
  mode: number;
}

/** What a small release is made of: whole as it comes; a test plants its surprise here. */
export interface Parts {
  /** In the archive of each desktop app. */
  readonly app: Record<string, string>;
  /** Beside it. */
  readonly beside: Record<string, string>;
  /** In both archives of the web shell, below their folder. */
  readonly web: Record<string, TinyFile>;
  readonly fuses: Record<string, boolean>;
  readonly info: Record<string, PlistValue>;
  /** Texts of the version resource of the .exe. */
  readonly exe: Record<string, string>;
  /** Beside the artifacts. */
  readonly top: Record<string, string>;
  /** The hash of the archive's header that the executables are told; null for the right one. */
  headerHash: string | null;
}
