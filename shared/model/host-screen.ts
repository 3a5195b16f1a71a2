/** What somebody sees who stands before a host. */
export interface HostScreen {
  readonly lines: readonly string[];
  /** A QR code as a PNG in base64, and the text under it; null: it shows none. */
  readonly qr: { readonly png: string; readonly text: string } | null;
}
