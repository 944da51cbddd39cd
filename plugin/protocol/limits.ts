/**
 * Limits of the wire itself: they hold for every room. The core's own limits (`native/core/limits.h`) come with the
 * `welcome` message, as an object of named numbers.
 */

/** Gestures in one message, which together are one change. One more is refused with `limit_gestures`. */
export const gesturesPerMessage = 500;

/** Ids dragged, and ids selected, that one presence tells of. A page leaves out the rest. */
export const presenceIds = 50;

/** Unicode scalar values in a nickname. */
export const nicknameLength = 40;

/** Board units from the matrix's middle, either way, and of any size: beyond it nothing means anything. */
export const farthest = 1_000_000;

/** UTF-8 bytes in an id. */
export const idBytes = 64;

/** Bytes of one message from a page. A longer one closes the connection, so a page must never send it. */
export const messageBytes = 1024 * 1024;

/** Bytes of a picture. */
export const pictureBytes = 2 * 1024 * 1024;
