import { config } from 'zod';

// Our pages may not make code of text; zod would try whether it may, and the page would report it.
config({ jitless: true });
