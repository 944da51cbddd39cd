import { describe, expect, it } from 'vitest';
import type { Status } from '../../session/types.js';
import { spokenChange, statusLook } from './statusText.js';

const offline = (waiting: number, kept = true): Status => ({ state: 'offline', waiting, kept });

describe('statusLook', () => {
  it('tells what is saved and where', () => {
    const text = (status: Status): string => statusLook(status, 'nl').text;
    expect(text({ state: 'saved' })).toBe('Opgeslagen');
    expect(text({ state: 'saving', waiting: 2 })).toBe('Wordt opgeslagen…');
    expect(text(offline(2))).toMatch(/^Geen verbinding: je werk staat op dit apparaat/);
    expect(text(offline(2, false))).not.toContain('staat op dit apparaat');
    expect(text(offline(0))).toContain('opgeslagen');
    expect(text({ state: 'readOnly', code: 'store_full' })).toMatch(/^Alleen lezen: De schijf is vol/);
    expect(text({ state: 'closed', code: 'never_heard' })).toContain('never_heard');
  });
});

describe('spokenChange', () => {
  it('is silent while work is saved as usual', () => {
    expect(spokenChange({ state: 'saved' }, { state: 'saving', waiting: 1 }, 'nl')).toBeUndefined();
    expect(spokenChange({ state: 'connecting' }, { state: 'saved' }, 'nl')).toBeUndefined();
    expect(spokenChange(offline(1), offline(2), 'nl')).toBeUndefined();
  });

  it('tells when the connection goes and comes', () => {
    expect(spokenChange({ state: 'saved' }, offline(0), 'nl')).toContain('Geen verbinding');
    expect(spokenChange(offline(3), { state: 'saving', waiting: 3 }, 'nl')).toBe('Weer verbonden.');
    expect(spokenChange({ state: 'saving', waiting: 1 }, { state: 'readOnly', code: 'store_io' }, 'nl'))
      .toContain('Alleen lezen');
  });
});
