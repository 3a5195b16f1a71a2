/** What every bundle knows of itself: the version of package.json and the hash of its sources. */
export interface Stamp {
  version: string;
  build: string;
}
