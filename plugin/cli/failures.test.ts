import { describe, expect, it } from 'vitest';
import { exitCodes } from './exitCodes.js';
import { CommandError, describeFailure } from './failures.js';

const native = (code: string, family: string): Error => Object.assign(new Error(code), { code, family, params: {} });
const system = (code: string, path?: string): Error => Object.assign(new Error(code), { code, path });

describe('describeFailure', () => {
  it.each([
    ['data that is wrong', native('csv_no_header', 'invalid_input'), exitCodes.data, 'csv_no_header'],
    ['a file that is there already', native('file_exists', 'invalid_input'), exitCodes.storage, 'file_exists'],
    ['a port that is taken', native('port_in_use', 'invalid_input'), exitCodes.storage, 'port_in_use'],
    ['a file that is no map', native('store_not_a_map', 'invalid_input'), exitCodes.storage, 'store_not_a_map'],
    ['a map that cannot be read', native('store_corrupt', 'corrupt'), exitCodes.storage, 'store_corrupt'],
    ['an error of the command', new CommandError('csv_too_large', exitCodes.data), exitCodes.data, 'csv_too_large'],
    ['a file that is not there', system('ENOENT', '/a'), exitCodes.storage, 'file_missing'],
    ['a full disk', system('ENOSPC'), exitCodes.storage, 'store_full'],
    ['a mistake of ours', new TypeError('x is not a function'), exitCodes.storage, 'internal'],
    ['anything at all', 'a text', exitCodes.storage, 'internal'],
  ])('%s', (_what, error, exitCode, code) => {
    expect(describeFailure(error, 'nl')).toMatchObject({ exitCode, code });
  });

  it('names the file', () => {
    expect(describeFailure(system('EACCES', '/secret/map'), 'nl').sentence).toContain('/secret/map');
  });

  it('shows a system error that has no sentence by its code', () => {
    expect(describeFailure(system('ELOOP'), 'en').sentence).toContain('ELOOP');
  });
});
