import type { Finding } from './finding.ts';

/** A file of this laptop that is to be sent, as it was when it was last looked at. */
export interface BundleFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** Epoch milliseconds. */
  readonly modifiedAt: number;
}

/** What a host was sent last, in its own words (vendor: v1UploadedContentDetails). Null: not told. */
export interface HostContent {
  readonly fileName: string;
  /** 64 lower-case hex digits. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** Epoch milliseconds by the clock of the host. */
  readonly uploadedAt: number | null;
}

/** What can be known before anything is sent, without reading the whole file. */
export interface ContentCheck {
  readonly file: BundleFile;
  readonly signature: BundleFile | null;
  /** What the host holds now; null: nothing, or it does not tell. */
  readonly before: HostContent | null;
  /** Free bytes of the partition that content goes to; null: not told. */
  readonly freeBytes: number | null;
  /** The host has a key to check signatures with; null: it does not tell. */
  readonly wantsSignature: boolean | null;
  /** What refuses first. Only `content-name-taken` gives way: to `replace`. */
  readonly findings: readonly Finding[];
}

export interface FolderEntry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'folder' | 'bundle' | 'signature';
  /** Null for a folder. */
  readonly bytes: number | null;
  /** Epoch milliseconds. */
  readonly modifiedAt: number;
}

/** A folder of this laptop: what in it could be uploaded, and where to go from there. */
export interface FolderListing {
  readonly folder: string;
  /** Null at the top of a disk. */
  readonly parent: string | null;
  /** Where bundles are most often kept: home, downloads, sticks. */
  readonly places: readonly { readonly name: string; readonly path: string }[];
  /** Folders first, then files, each by name. */
  readonly entries: readonly FolderEntry[];
  /** How many more there are than are listed. */
  readonly more: number;
}
