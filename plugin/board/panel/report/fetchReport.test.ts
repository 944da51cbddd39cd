import { afterEach, describe, expect, it, vi } from 'vitest';
import { HostRefused } from '../hostRequest.js';
import { fetchReport, nameIn } from './fetchReport.js';

afterEach(() => void vi.unstubAllGlobals());

/** The network is not here: what `fetch` would answer is. */
const answering = (response: Response | Error): unknown =>
  vi.stubGlobal('fetch', async () => {
    if (response instanceof Error) throw response;
    return response;
  });

const ask = (signal = new AbortController().signal) => fetchReport('/m/a/report/pdf', 'token', signal);

describe('nameIn', () => {
  it.each([
    [`attachment; filename="Cafe.pdf"; filename*=UTF-8''Caf%C3%A9.pdf`, 'Café.pdf'],
    [`attachment; filename="Cafe.pdf"; filename*=UTF-8''Caf%E9.pdf`, 'Cafe.pdf'],
    ['attachment; filename="Cafe.pdf"', 'Cafe.pdf'],
    ['attachment', undefined],
    [null, undefined],
  ])('reads %s', (header, name) => {
    expect(nameIn(header)).toBe(name);
  });
});

describe('fetchReport', () => {
  it('answers with the file and its name', async () => {
    const headers = { 'content-disposition': 'attachment; filename="Oost.pdf"' };
    answering(new Response('%PDF', { headers }));
    const file = await ask();
    expect([file.name, await file.data.text()]).toEqual(['Oost.pdf', '%PDF']);
  });

  it.each([
    [new Response('{"code":"unknown_entity","params":{"id":"x"}}', { status: 400 }), 'unknown_entity', { id: 'x' }],
    [new Response('<html>', { status: 502 }), 'unknown', {}],
    [new TypeError('failed to fetch'), 'no_connection', {}],
  ])('says why there is none (%#)', async (response, code, params) => {
    answering(response);
    await expect(ask()).rejects.toEqual(expect.objectContaining({ code, params }));
    answering(response instanceof Response ? new Response('', { status: 500 }) : response);
    await expect(ask()).rejects.toBeInstanceOf(HostRefused);
  });

  it('is no failure of the network when somebody stopped it', async () => {
    const stop = new AbortController();
    stop.abort();
    answering(new DOMException('stopped', 'AbortError'));
    await expect(ask(stop.signal)).rejects.not.toBeInstanceOf(HostRefused);
  });
});
