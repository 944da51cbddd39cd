/** A report from the host, as a file in the browser. */

export interface ReportFile {
  readonly name: string;
  readonly data: Blob;
}

/** Why there is no report; `code` is one of assets/text, `params` for its sentence. */
export class ReportError extends Error {
  constructor(readonly code: string, readonly params: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'ReportError';
  }
}

/** The name that the host gave the file: what every system takes stands in `filename`, the whole of it in the other. */
export function nameIn(disposition: string | null): string | undefined {
  const whole = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  if (whole !== undefined) {
    try {
      return decodeURIComponent(whole);
    } catch {
      // Not as it should be: the plain name is there too.
    }
  }
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1];
}

async function whyNot(response: Response): Promise<ReportError> {
  const said: unknown = await response.json().catch(() => undefined);
  const { code, params } = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>;
  if (typeof code !== 'string') return new ReportError('unknown');
  return new ReportError(code, typeof params === 'object' && params !== null ? (params as Record<string, string>) : {});
}

/** Rejects with a ReportError, and with the signal's reason when it ends the wait. */
export async function fetchReport(path: string, token: string, signal: AbortSignal): Promise<ReportFile> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { Authorization: `Bearer ${token}` }, cache: 'no-store', signal });
    if (response.ok) {
      const name = nameIn(response.headers.get('content-disposition'));
      return { name: name ?? 'kwadrant', data: await response.blob() };
    }
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ReportError('no_connection');
  }
  throw await whyNot(response);
}

/** How long a browser may take to begin with a file that it was given. */
const keptFor = 60_000;

/** Gives the file to whoever sits before the browser, as any download. */
export function handOut({ name, data }: ReportFile): void {
  const url = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), keptFor);
}
