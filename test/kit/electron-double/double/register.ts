import { register } from 'node:module';

// eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor came with Node 22.15, and we begin at 20.19
register('./resolve.ts', import.meta.url);
