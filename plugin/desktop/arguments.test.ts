import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.js';

describe('readArguments', () => {
  it.each([
    [[], undefined],
    [['buurt.kwadrant'], '/maps/buurt.kwadrant'],
    [['--allow-file-access', '/elders/a.kwadrant', '--original-process-start-time=1'], '/elders/a.kwadrant'],
    [['../b.kwadrant'], '/b.kwadrant'],
    [['letter.txt', '--x.kwadrant'], undefined],
  ])('finds the map in %j', (argv, map) => {
    expect(readArguments(argv, '/maps').map).toBe(map);
  });

  it.each([
    [['--port', '80'], 80],
    [['--port=8080', 'a.kwadrant'], 8080],
    [['--port'], undefined],
    [['--port', 'x'], undefined],
    [['--port', '65536'], undefined],
    [['--port=-1'], undefined],
  ])('reads the port of %j', (argv, port) => {
    expect(readArguments(argv, '/').port).toBe(port);
  });

  it('opens the network only when asked', () => {
    expect(readArguments(['a.kwadrant'], '/').open).toBe(false);
    expect(readArguments(['--host'], '/').open).toBe(true);
  });
});
