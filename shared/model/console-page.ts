import { saasEndpoint } from './pairing.ts';

/** vendor: User Authentication: the SaaS console shows its pages under another name than it answers calls under. */
const saasPages = 'console.spectrocloud.com';

/** Where a person opens the console that answers at `endpoint`, HOST[:PORT]; its first entry is **Clusters**. */
export const consolePage = (endpoint: string): string =>
  `https://${endpoint === saasEndpoint ? saasPages : endpoint}/`;
