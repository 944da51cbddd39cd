/** A report from the host, as a file in the browser. */
import { HostRefused, requestHost } from '../hostRequest.js';

export interface ReportFile {
  readonly name: string;
  readonly data: Blob;
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

/** Rejects with a HostRefused, and with the signal's reason when it ends the wait. */
export async function fetchReport(path: string, token: string, signal: AbortSignal): Promise<ReportFile> {
  const response = await requestHost(path, token, { signal });
  const name = nameIn(response.headers.get('content-disposition')) ?? 'kwadrant';
  try {
    return { name, data: await response.blob() };
  } catch (error) {
    if (signal.aborted) throw error;
    throw new HostRefused('no_connection');
  }
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
