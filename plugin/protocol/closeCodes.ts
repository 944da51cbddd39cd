/** Why a host closes a page's WebSocket. */
export const closeCode = {
  noAccess: 4001,
  otherVersion: 4002,
  overLimit: 4003,
  tooSlow: 4004,
  hostCloses: 4005,
  mapUnavailable: 4006,
  sameMemberKey: 4007,
} as const;

const finalTexts: ReadonlyMap<number, string> = new Map([
  [closeCode.noAccess, 'no_access'],
  [closeCode.otherVersion, 'protocol_version'],
  [closeCode.mapUnavailable, 'map_unavailable'],
]);

/**
 * The code for assets/text when trying again is of no use, else undefined. For a map that cannot be opened the host may
 * give a finer code as the close reason, for instance `store_newer`; a reason that is no code is passed over.
 */
export function finalReason(code: number, reason: string): string | undefined {
  const general = finalTexts.get(code);
  if (general === undefined) return undefined;
  return code === closeCode.mapUnavailable && /^[a-z][a-z_]{0,63}$/.test(reason) ? reason : general;
}
