/** A request to the host beside the live connection, with the person's own token. */

/** Why there is no answer; `code` is one of assets/text (`error.<code>`), `params` for its sentence. */
export class HostRefused extends Error {
  constructor(readonly code: string, readonly params: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'HostRefused';
  }
}

async function whyNot(response: Response): Promise<HostRefused> {
  const said: unknown = await response.json().catch(() => undefined);
  const { code, params } = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>;
  if (typeof code !== 'string') return new HostRefused('unknown');
  return new HostRefused(code, typeof params === 'object' && params !== null ? (params as Record<string, string>) : {});
}

/** Answers only what the host granted. Rejects with a HostRefused, and with the signal's reason when that ends it. */
export async function requestHost(path: string, token: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    const headers = { ...init.headers, Authorization: `Bearer ${token}` };
    response = await fetch(path, { cache: 'no-store', ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new HostRefused('no_connection');
  }
  if (!response.ok) throw await whyNot(response);
  return response;
}
