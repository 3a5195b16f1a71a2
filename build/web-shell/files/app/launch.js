/** What every starter runs: the app, or the entry that the first word names. */
const [first = '', ...rest] = process.argv.slice(2);
const isNamed = ['cli', 'demo-site'].includes(first);
const { main } = await import(`./electron/${isNamed ? first : 'web'}/main.js`);
try {
  await main(isNamed ? rest : process.argv.slice(2));
} catch (error) {
  process.stderr.write(`fieldlink: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
