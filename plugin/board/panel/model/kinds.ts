/** Kinds of the method pack that the panel has screens for; a pack without one lacks that screen. */
export const initiativeKind = 'initiative';
export const linkKind = 'link';
export const actionKind = 'action';
export const signalKind = 'signal';
export const issueKind = 'issue';

/** The program's own kinds, of which the panel shows nothing. */
export const whiteboardKinds: ReadonlySet<string> = new Set(['map', 'drawing', 'file']);

/** The field of a signal that names its bundle. */
export const bundleField = 'bundle';
