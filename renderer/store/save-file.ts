const heldMs = 60_000;

const asBlob = (name: string, text: string): Blob =>
  new Blob([text], { type: /\.(json|flreport)$/.test(name) ? 'application/json' : 'text/csv;charset=utf-8' });

/** Hands a text or bytes to the browser's own download: nothing leaves the laptop, and the technician says where it goes. */
export function saveFile(name: string, content: string | Blob): void {
  const url = URL.createObjectURL(typeof content === 'string' ? asBlob(name, content) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser may take the data only in a moment, and asks where to put it first.
  setTimeout(() => URL.revokeObjectURL(url), heldMs);
}
