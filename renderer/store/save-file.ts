const heldMs = 60_000;

/** Hands a text to the browser's own download: nothing leaves the laptop, and the technician says where it goes. */
export function saveFile(name: string, text: string): void {
  const type = name.endsWith('.json') ? 'application/json' : 'text/csv;charset=utf-8';
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser may take the data only in a moment, and asks where to put it first.
  setTimeout(() => URL.revokeObjectURL(url), heldMs);
}
