/** What the core hands over as base64. */
export const bytesOf = (base64: string, type = 'application/octet-stream'): Blob =>
  new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type });
