/** Plain words, no script, no style: shown to whoever is not the window that Fieldlink opened. */
const texts: Readonly<Record<number, string>> = {
  401: 'This address has been used already, or it is not complete. Use the window that Fieldlink opened, or restart Fieldlink and open the address it prints.',
  403: 'Open Fieldlink with exactly the address it printed.',
  404: 'There is nothing at this address. Go back to Fieldlink.',
};

export const refusalPage = (status: number): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fieldlink</title><h1>Fieldlink</h1><p>${texts[status] ?? 'Refused.'}</p></html>`;

/** Goes on to the clean address as this origin's own page. */
export const enterPage =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Fieldlink</title><meta http-equiv="refresh" content="0;url=/"><p>Fieldlink opens…</p></html>';
