/**
 * A spreadsheet runs a cell that begins like this; with a quote before it, it is text (OWASP: CSV injection). Where lists are
 * parted by semicolons (most of Europe) it cuts there too, whatever is quoted around it.
 */
const asText = (text: string): string =>
  text.replace(/^(?=[=+\-@\t\r])/, "'").replace(/[;\n]\s*(?=[=+\-@])/g, "$&'");

function cell(text: string): string {
  const safe = asText(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, in UTF-8 with the mark by which spreadsheets know it; no cell is ever a formula. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
