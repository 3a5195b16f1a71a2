// Put in by the bundlers (build/bundle.ts) and, for unit tests, by vitest.config.ts.

/** The version in package.json. */
declare const __FIELDLINK_VERSION__: string;

/** Twelve hex digits of the hash over everything the build was made from. */
declare const __FIELDLINK_BUILD__: string;

/** URL of the QR reader's WebAssembly, against any module of the privileged side. */
declare const __FIELDLINK_CODE_READER__: string;
