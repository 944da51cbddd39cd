/** Kinds of the method pack that the panel has screens for. */
export const initiativeKind = 'initiative';
export const linkKind = 'link';
