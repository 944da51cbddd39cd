/** The plain binary map with a table of its own instead of a Map: what one writes to win a benchmark. */
import { IdTable } from './idTable.js';
import { plainBinary } from './plainBinary.js';

export const contender = plainBinary(() => new IdTable());
