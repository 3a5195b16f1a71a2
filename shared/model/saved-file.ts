/** A file of any bytes, to be saved where the technician wants it. */
export interface SavedFile {
  readonly name: string;
  readonly base64: string;
}
