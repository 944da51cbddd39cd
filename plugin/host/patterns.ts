/** What an id looks like. Anything else is refused before it is looked up. */

/** 128 bits in 22 characters. */
export const mapIdPattern = /^[A-D][A-Za-z0-9_-]{21}$/;

/** The whiteboard's own ids of pictures. */
export const fileIdPattern = /^[A-Za-z0-9_-]{1,64}$/;
