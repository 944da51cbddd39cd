/**
 * The library that writes slides, the way it loads everywhere: its module for `import` stands in a package of the older
 * kind, which Node before 20.19 does not read.
 */
import { createRequire } from 'node:module';
import type library from 'pptxgenjs';

export type Deck = library.default;
export type Slide = library.default.Slide;
export type TableCell = library.default.TableCell;
export type TextRun = library.default.TextProps;
export type MasterObjects = NonNullable<library.default.SlideMasterProps['objects']>;

const Library = createRequire(import.meta.url)('pptxgenjs') as typeof library.default;

export const newDeck = (): Deck => new Library();

/** A form by its corners; the library's types have forgotten its name. */
export const ownForm = 'custGeom' as library.default.SHAPE_NAME;
