import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchLinks } from './links.js';

afterEach(() => void vi.unstubAllGlobals());

describe('fetchLinks', () => {
  it('asks for the links of this map with the own token, and takes those of roles it knows', async () => {
    const fetched = vi.fn(async () => new Response('{"editor":"https://a/e","viewer":7,"owner":"https://a/o"}'));
    vi.stubGlobal('fetch', fetched);
    expect(await fetchLinks('kaart/1', 'mine')).toEqual({ editor: 'https://a/e' });
    expect(fetched).toHaveBeenCalledWith(
      '/m/kaart%2F1/links',
      expect.objectContaining({ headers: { Authorization: 'Bearer mine' }, cache: 'no-store' }),
    );
  });

  it.each([
    [() => new Response('{"code":"not_allowed"}', { status: 403 }), 'not_allowed'],
    [() => new Response('{}'), 'bad_message'],
    [() => Promise.reject(new TypeError('failed to fetch')), 'no_connection'],
  ])('says why there are none (%#)', async (answer, code) => {
    vi.stubGlobal('fetch', async () => answer());
    await expect(fetchLinks('a', 'mine')).rejects.toMatchObject({ name: 'HostRefused', code });
  });
});
