/**
 * The version of the wire that this build speaks. Page and host must have the same one: a page with another version is
 * closed with `closeCode.otherVersion`.
 *
 * History, newest first. Raise the number and add a sentence with every change of the bytes.
 * - 3: hello and welcome name the method pack, so that a page is told it once; fields have places on other lenses and
 *   the ends of links that are not drawn; deleted things of every kind but links are in a snapshot.
 * - 2: columns of assets in the matrix, places of assets, labels of both; what is hidden goes to facilitators only.
 * - 1: the first wire: gestures in board terms, frames of entity records, volatile presence.
 */
export const protocolVersion = 3;

/** The WebSocket subprotocol that carries this version. Beside it a page offers `token.<token>`. */
export const subprotocol = `kwadrant.${protocolVersion}`;
