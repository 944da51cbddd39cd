/** Another whiteboard's drawing on this map: what it would become, and making it so. */
import type { DrawingProposal } from '../../../protocol/proposal.js';
import { requestHost } from '../hostRequest.js';

export type Step = 'propose' | 'import';

/** `propose` changes nothing. Rejects as requestHost does. */
export async function drawingOnMap(
  step: Step, mapId: string, token: string, drawing: Blob, signal: AbortSignal,
): Promise<DrawingProposal> {
  const path = `/m/${encodeURIComponent(mapId)}/whiteboard/${step}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await requestHost(path, token, { method: 'POST', headers, body: drawing, signal });
  return (await response.json()) as DrawingProposal;
}

/** Whether importing would put anything on the map that is not there. */
export function changesAnything({ notes, links, drawings, pictures }: DrawingProposal): boolean {
  return links + drawings + pictures > 0 || notes.some(({ known }) => !known);
}
