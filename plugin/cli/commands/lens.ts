/** A lens that somebody asked for and the map does not have. */
import type { KwadrantError } from '../../host/addon.js';
import type { Call } from '../command.js';
import { UsageError } from '../failures.js';
import type { Inspection } from './inspect.js';

/** As the core says it of a map, and of a report's options. */
const isAboutLens = ({ code, params }: Partial<KwadrantError>): boolean =>
  code === 'unknown_lens' || (code === 'bad_value' && params?.['field'] === 'lens');

/** The work's own result; a lens that is not there becomes a mistake on the line that names those that are. */
export async function withKnownLens<T>(call: Call, map: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isAboutLens(error as Partial<KwadrantError>)) throw error;
    const { lenses } = JSON.parse(await call.addon().inspectMap(map)) as Inspection;
    const known = lenses.map(({ id }) => id).join(' ');
    throw new UsageError('choice', { name: '--lens', value: call.value('lens') ?? '', known });
  }
}
