import { pathToFileURL } from 'node:url';

/**
 * Runs the built `file` in this process, as at a customer's; whatever it cannot say itself becomes one line.
 * @param {string} file
 * @param {string[]} argv
 */
export async function runMain(file, argv) {
  const { main } = await import(pathToFileURL(file).href);
  try {
    await main(argv);
  } catch (error) {
    process.stderr.write(`fieldlink: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
