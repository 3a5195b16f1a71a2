/**
 * Licences that a package inside Fieldlink may be under: only those that are really there. None of them asks for more than
 * its text; a new one is a decision of a person, who adds it here.
 */
export const allowedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'APAFML',
  'Apache-2.0',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]);
