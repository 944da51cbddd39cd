/** Why a connection is closed, as plugin/protocol/README.md lists it. */
export const closeCode = {
  noAccess: 4001,
  overLimit: 4003,
  tooSlow: 4004,
  hostCloses: 4005,
  cannotOpen: 4006,
  /** Of the WebSocket protocol itself: a text message, where all of ours are binary. */
  notBinary: 1003,
} as const;
