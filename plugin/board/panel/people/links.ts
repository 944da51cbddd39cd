/** The links that open this map, one for each role. Only a facilitator's token may read them. */
import type { Role } from '../../session/types.js';
import { HostRefused, requestHost } from '../hostRequest.js';

export type RoleLinks = Readonly<Partial<Record<Role, string>>>;

const roles: readonly Role[] = ['facilitator', 'editor', 'viewer'];

function readLinks(answer: unknown): RoleLinks {
  const links: Partial<Record<Role, string>> = {};
  if (typeof answer !== 'object' || answer === null) return links;
  for (const role of roles) {
    const url = (answer as Record<string, unknown>)[role];
    if (typeof url === 'string') links[role] = url;
  }
  return links;
}

/** Rejects with a HostRefused. */
export async function fetchLinks(mapId: string, token: string): Promise<RoleLinks> {
  const response = await requestHost(`/m/${encodeURIComponent(mapId)}/links`, token);
  const links = readLinks(await response.json().catch(() => undefined));
  if (Object.keys(links).length === 0) throw new HostRefused('bad_message');
  return links;
}

/**
 * Puts a field's text on the clipboard; false when the browser does not allow it. On a local network without https the
 * modern clipboard is closed to pages, and the old command still works on what is selected.
 */
export async function copyField(field: HTMLInputElement): Promise<boolean> {
  field.select();
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(field.value);
      return true;
    }
  } catch {
    // Refused by the browser: the old command below may still be allowed.
  }
  return document.execCommand('copy');
}
