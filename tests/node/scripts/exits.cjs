/**
 * A process that ends by `process.exit` while a map is open and a save is under way. Arguments: the module's file, a
 * map file, how many saves it waits for, the exit code. What was saved is written to standard output, a line each.
 */
const { writeSync } = require('node:fs');
const { run } = require('./busy.cjs');

const [moduleFile, path, saves, code] = process.argv.slice(2);
run(moduleFile, path, (n) => {
  writeSync(1, `${n}\n`);
  // The next save is begun before this turn ends, and is in the middle of its work at the next.
  if (n >= Number(saves)) setImmediate(() => process.exit(Number(code)));
});
