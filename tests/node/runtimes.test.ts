/** The module in worker threads and in other releases of Node. */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { folder, moduleFile, pack, project } from './moduleFile.js';

/** Makes a map, opens a room on it, closes it, and tells what it found. Plain CommonJS, for any Node. */
const script = `
const { createRequire } = require('node:module');
const run = async (moduleFile, path, pack) => {
  const addon = createRequire(__filename)(moduleFile);
  await addon.createMap(path, 'Elders', pack, '');
  const room = await addon.Room.open(path);
  const title = room.title;
  await room.close();
  return title;
};
module.exports = run;
`;

it('works in twelve worker threads at once', async () => {
  const place = folder();
  writeFileSync(join(place, 'run.cjs'), script);
  const worker = (n: number) =>
    new Promise<unknown>((resolve, reject) => {
      const source = `const { parentPort, workerData: d } = require('node:worker_threads');
        require(d.run)(d.moduleFile, d.path, d.pack).then((title) => parentPort.postMessage(title));`;
      const data = { run: join(place, 'run.cjs'), moduleFile, path: join(place, `${n}.kwadrant`), pack };
      const thread = new Worker(source, { eval: true, workerData: data });
      thread.once('message', resolve).once('error', reject);
    });
  const titles = await Promise.all(Array.from({ length: 12 }, (_, n) => worker(n)));
  expect(titles).toEqual(Array(12).fill('Elders'));
});

it.each(['22', '24'])('loads in Node %s', (release) => {
  const runtimes = join(project, 'tests', 'node', 'runtimes');
  const node = join(runtimes, 'node_modules', `node-${release}`, 'bin', 'node');
  if (!existsSync(node)) {
    // These binaries come whole in their packages; their scripts would only copy them.
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
      cwd: runtimes,
      stdio: 'ignore',
    });
  }
  const place = folder();
  writeFileSync(join(place, 'run.cjs'), script);
  const call = `require(${JSON.stringify(join(place, 'run.cjs'))})(${JSON.stringify(moduleFile)},
    ${JSON.stringify(join(place, 'x.kwadrant'))}, ${JSON.stringify(pack)})
    .then((title) => console.log(process.versions.node.split('.')[0], title));`;
  expect(execFileSync(node, ['-e', call], { encoding: 'utf8' }).trim()).toBe(`${release} Elders`);
}, 300_000);
