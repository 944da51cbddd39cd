/** `kwadrant import` of a drawing: says what it would become, asks, and makes it so. */
import { formatNumber, hasText, text } from '../../local/text.js';
import type { DrawingProposal, DrawnEnd, DrawnNote } from '../../protocol/proposal.js';
import type { Call } from '../command.js';
import { type ExitCode, exitCodes } from '../exitCodes.js';

/** Semantic units in one per cent: places run from 0 to 10 000. */
const unitsPerPercent = 100;
/** Notes that are named before the question; more would push it off the screen. */
const mostNamed = 30;

function placeWords(call: Call, place: DrawnNote['place']): string {
  if (!place) return text(call.language, 'cli.inspect.unplaced_cell');
  const percent = (units: number): string => formatNumber(call.language, units / unitsPerPercent);
  return text(call.language, 'cli.inspect.place', { x: percent(place.x), y: percent(place.y) });
}

function endWords({ words, end }: DrawnEnd): string {
  return words ? `${end} ('${words}')` : end;
}

function matrixLine(call: Call, matrix: DrawingProposal['matrix']): string[] {
  if (!matrix) return [];
  const { left, right, top, bottom } = matrix.ends;
  const ends = { left: endWords(left), right: endWords(right), top: endWords(top), bottom: endWords(bottom) };
  return [text(call.language, 'cli.import.drawing.ends', ends)];
}

function describe(call: Call, proposal: DrawingProposal): string {
  const fresh = proposal.notes.filter(({ known }) => !known);
  const rest = fresh.length - mostNamed;
  const { links, drawings, pictures } = proposal;
  const counts = { added: fresh.length, known: proposal.notes.length - fresh.length, links, drawings, pictures };
  const lines = [
    ...matrixLine(call, proposal.matrix),
    text(call.language, 'cli.import.drawing.counts', counts),
    ...fresh.slice(0, mostNamed).map(({ title, place }) => `  ${title}: ${placeWords(call, place)}`),
    ...(rest > 0 ? [`  ${text(call.language, 'cli.import.drawing.rest', { count: rest })}`] : []),
    ...proposal.warnings.map(({ code, count }) => {
      const key = `drawing.warning.${code}`;
      return hasText(call.language, key) ? text(call.language, key, { count }) : code;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function isYes(answer: string): boolean {
  return ['j', 'ja', 'y', 'yes'].includes(answer.trim().toLowerCase());
}

/** Nothing on the map changes before somebody said yes, or `--yes`. */
export async function importDrawing(call: Call, map: string, drawing: Uint8Array): Promise<ExitCode> {
  const proposal = JSON.parse(await call.addon().proposeWhiteboard(map, drawing)) as DrawingProposal;
  call.terminal.out(describe(call, proposal));
  if (!call.has('yes') && !isYes(await call.terminal.ask(`${text(call.language, 'cli.import.drawing.ask')} `))) {
    call.terminal.err(`${text(call.language, 'cli.import.drawing.left')}\n`);
    return exitCodes.data;
  }
  await call.addon().importWhiteboard(map, drawing);
  call.terminal.out(`${text(call.language, 'cli.import.drawing.done')}\n`);
  return exitCodes.ok;
}
