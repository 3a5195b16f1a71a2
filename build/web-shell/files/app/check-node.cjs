'use strict';
// Says whether this Node will do, in words that any Node understands: old ones are who it is for.
var needed = /\d+\.\d+/.exec(require('./package.json').engines.node)[0].split('.');
var have = process.versions.node.split('.');
if (have[0] - needed[0] < 0 || (have[0] === needed[0] && have[1] - needed[1] < 0)) {
  process.stderr.write(
    'Fieldlink needs Node ' +
      needed.join('.') +
      ' or newer, and ' +
      process.execPath +
      ' is ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org, or without internet unpack its archive and put it' +
      ' beside the starter of Fieldlink as the folder node. Then start again.\n',
  );
  process.exitCode = 1;
}
