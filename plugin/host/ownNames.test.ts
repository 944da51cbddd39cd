import { hostname, networkInterfaces } from 'node:os';
import { expect, test, vi } from 'vitest';
import { isLoopback, OwnNames } from './ownNames.js';

vi.mock('node:os', () => ({ hostname: vi.fn(), networkInterfaces: vi.fn() }));

function network(...addresses: string[]): void {
  vi.mocked(hostname).mockReturnValue('Laptop');
  const cards = addresses.map((address) => ({
    address,
    family: address.includes(':') ? 'IPv6' : 'IPv4',
    internal: isLoopback(address),
  }));
  vi.mocked(networkInterfaces).mockReturnValue({ card: cards } as unknown as ReturnType<typeof networkInterfaces>);
}

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['::FFFF:127.0.0.1', true],
  ['192.168.1.7', false],
  ['::ffff:192.168.1.7', false],
  ['127.0.0.1.voorbeeld.example', false],
  ['', false],
  [undefined, false],
])('%s is this computer: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});

test('on loopback only loopback names are own names', () => {
  network('127.0.0.1', '192.168.1.7');
  const names = new OwnNames('127.0.0.1', 4284, 0);
  for (const own of ['127.0.0.1:4284', 'localhost:4284', '[::1]:4284']) expect(names.has(own), own).toBe(true);
  const others = ['192.168.1.7:4284', 'laptop:4284', 'localhost', 'localhost:80', '', undefined, '0.0.0.0:4284'];
  for (const other of others) expect(names.has(other), other).toBe(false);
  expect(names.baseUrl('127.0.0.1')).toBe('http://127.0.0.1:4284');
  expect(names.localUrl()).toBe('http://127.0.0.1:4284');
});

test('open to the network, its addresses and the computer’s name are own names too', () => {
  network('127.0.0.1', 'fd00::2', '192.168.1.7', 'fe80::1');
  const names = new OwnNames('0.0.0.0', 4284, 0);
  for (const own of ['192.168.1.7:4284', '[fd00::2]:4284', 'laptop:4284', 'LAPTOP.local:4284', 'localhost:4284']) {
    expect(names.has(own), own).toBe(true);
  }
  for (const other of ['192.168.1.8:4284', '0.0.0.0:4284', 'laptop.voorbeeld.example:4284']) {
    expect(names.has(other), other).toBe(false);
  }
});

test('links name the address by which the asker came, else the first one that others can reach', () => {
  network('127.0.0.1', 'fd00::2', '192.168.1.7', '10.0.0.7');
  const names = new OwnNames('0.0.0.0', 4284, 0);
  expect(names.baseUrl('10.0.0.7')).toBe('http://10.0.0.7:4284');
  expect(names.baseUrl('::ffff:10.0.0.7')).toBe('http://10.0.0.7:4284');
  expect(names.baseUrl('fd00::2')).toBe('http://[fd00::2]:4284');
  expect(names.baseUrl('127.0.0.1')).toBe('http://192.168.1.7:4284');
  expect(names.baseUrl()).toBe('http://192.168.1.7:4284');
  expect(names.localUrl()).toBe('http://127.0.0.1:4284');
});

test('a network that is joined later is noticed, and the list is not read for every stranger', () => {
  network('127.0.0.1');
  const names = new OwnNames('0.0.0.0', 4284, 60_000);
  expect(names.has('192.168.1.7:4284')).toBe(false);
  network('127.0.0.1', '192.168.1.7');
  const asked = vi.mocked(networkInterfaces).mock.calls.length;
  expect(names.has('192.168.1.7:4284')).toBe(false);
  expect(vi.mocked(networkInterfaces).mock.calls.length).toBe(asked);
  const eager = new OwnNames('0.0.0.0', 4284, 0);
  expect(eager.has('192.168.1.7:4284')).toBe(true);
});

test('a browser leaves out port 80', () => {
  network('127.0.0.1');
  const names = new OwnNames('127.0.0.1', 80, 0);
  expect(names.has('localhost')).toBe(true);
  expect(names.isOwnOrigin('http://localhost', 'localhost')).toBe(true);
});
