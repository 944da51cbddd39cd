/** The faces that Kwadrant brings: Liberation Sans, in which native/layout has measured every title. */
import { readFileSync } from 'node:fs';
import { assetPath } from '../../local/folders.js';

/** The family's name. */
export const ownFace = 'Liberation Sans';

/** Files of the face, plain and bold. */
export const ownFontFiles = (): string[] =>
  ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'].map((name) => assetPath('fonts', name));

export const readOwnFonts = (): Buffer[] => ownFontFiles().map((file) => readFileSync(file));
