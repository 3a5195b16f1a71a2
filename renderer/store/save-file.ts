/** Hands a text to the browser's own download: nothing leaves the laptop, and the technician says where it goes. */
export function saveFile(name: string, text: string): void {
  const type = name.endsWith('.json') ? 'application/json' : 'text/csv;charset=utf-8';
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold of the data from the click on.
  URL.revokeObjectURL(url);
}
