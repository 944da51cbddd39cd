import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DrawingProposal } from '../../../protocol/proposal.js';
import { changesAnything, drawingOnMap } from './drawingOnMap.js';

afterEach(() => void vi.unstubAllGlobals());

const nothing: DrawingProposal = { matrix: null, notes: [], links: 0, drawings: 0, pictures: 0, warnings: [] };
const note = (known: boolean) => ({ title: 'Soep', place: null, known });

describe('changesAnything', () => {
  it.each([
    [nothing, false],
    [{ ...nothing, notes: [note(true)], warnings: [{ code: 'no_matrix', count: 1 }] }, false],
    [{ ...nothing, notes: [note(true), note(false)] }, true],
    [{ ...nothing, links: 1 }, true],
    [{ ...nothing, drawings: 1 }, true],
    [{ ...nothing, pictures: 1 }, true],
  ])('%#', (proposal, changes) => {
    expect(changesAnything(proposal)).toBe(changes);
  });
});

describe('drawingOnMap', () => {
  it('sends the file as it is, with the token, and answers what the host says', async () => {
    const asked: unknown[] = [];
    // The network is not here: what the host would answer is.
    vi.stubGlobal('fetch', async (path: string, { method, headers, body }: RequestInit) => {
      asked.push(path, method, headers, await (body as Blob).text());
      return new Response(JSON.stringify(nothing));
    });
    const { signal } = new AbortController();
    expect(await drawingOnMap('propose', 'a/b', 'secret', new Blob(['{}']), signal)).toEqual(nothing);
    const headers = { 'content-type': 'application/octet-stream', Authorization: 'Bearer secret' };
    expect(asked).toEqual(['/m/a%2Fb/whiteboard/propose', 'POST', headers, '{}']);
  });
});
