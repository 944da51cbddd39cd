import { expect, it } from 'vitest';
import { closeCode, finalReason } from './closeCodes.js';

it('knows after which codes trying again is of no use', () => {
  expect(finalReason(closeCode.noAccess, 'store_newer')).toBe('no_access');
  expect(finalReason(closeCode.otherVersion, '')).toBe('protocol_version');
  expect(finalReason(closeCode.mapUnavailable, '')).toBe('map_unavailable');
  const { overLimit, tooSlow, hostCloses, sameMemberKey } = closeCode;
  for (const code of [1000, 1006, overLimit, tooSlow, hostCloses, sameMemberKey]) {
    expect(finalReason(code, 'store_newer')).toBeUndefined();
  }
});

it('takes a reason only when it is a code', () => {
  expect(finalReason(closeCode.mapUnavailable, 'store_newer')).toBe('store_newer');
  expect(finalReason(closeCode.mapUnavailable, '<b>Kaart</b>')).toBe('map_unavailable');
});
