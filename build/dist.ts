import { fail } from './entry.ts';

fail('Installers are not part of this version yet.');
