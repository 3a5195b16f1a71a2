import { fail } from './run-entry.ts';

fail('Installers are not part of this version yet.');
