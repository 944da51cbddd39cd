/**
 * The version of the wire that this build speaks. Page and host must have the same one: a page with another version is
 * closed with `closeCode.otherVersion`.
 *
 * History, newest first. Raise the number and add a sentence with every change of the bytes.
 * - 2: columns of assets in the matrix, places of assets, labels of both; what is hidden goes to facilitators only.
 * - 1: the first wire: gestures in board terms, frames of entity records, volatile presence.
 */
export const protocolVersion = 2;

/** The WebSocket subprotocol that carries this version. Beside it a page offers `token.<token>`. */
export const subprotocol = `kwadrant.${protocolVersion}`;
