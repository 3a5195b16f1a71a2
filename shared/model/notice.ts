/** What a package that is inside Fieldlink asks to be said of it. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** The licence in full, as the package brings it. */
  readonly text: string;
}
