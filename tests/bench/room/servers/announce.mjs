/** How a server of the bench tells that it is ready, and when it ends. */
import { readFileSync } from 'node:fs';

/** The version of a package of tests/bench. @param {string} name */
export function versionOf(name) {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/**
 * Prints one line of JSON that says where members connect to. From then on the process ends when its standard input
 * does, so that no server outlives the bench.
 * @param {{ address: any, path: string, token?: string, version: string }} ready
 */
export function announce({ address, path, token = '', version }) {
  process.stdout.write(`${JSON.stringify({ port: address.port, path, token, version })}\n`);
  process.stdin.resume();
  process.stdin.on('end', () => process.exit(0));
}
