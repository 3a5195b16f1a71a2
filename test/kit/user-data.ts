import { generate } from 'selfsigned';

/** Of nobody; in PEM, without a line break at its end. */
export const certificate = (await generate([{ name: 'commonName', value: 'ca.example' }])).cert.trim();
