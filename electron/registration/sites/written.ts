import type { RegistrationSite } from '#shared/model/registration-site.ts';

/** A list of sites as a file: what `readSites` takes. */
export const writeSites = (sites: readonly RegistrationSite[]): string =>
  `${JSON.stringify({ version: 1, sites }, null, 2)}\n`;
