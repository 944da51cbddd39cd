import type { DrawingProposal, DrawnEnd } from '../../../protocol/proposal.js';
import { useText } from '../context.js';
import { changesAnything } from './drawingOnMap.js';

/** More would push the question off the screen. */
const mostNamed = 12;

const endWords = ({ words, end }: DrawnEnd): string => (words ? `${end} (‘${words}’)` : end);

/** What a drawing would become, in sentences. */
export function Proposal({ proposal }: { proposal: DrawingProposal }) {
  const text = useText();
  const { matrix, notes, links, drawings, pictures, warnings } = proposal;
  const fresh = notes.filter(({ known }) => !known);
  const known = notes.length - fresh.length;
  if (!changesAnything(proposal)) return <p>{text('panel.drawing.same')}</p>;
  return (
    <>
      <p>{fresh.length > 0 ? text('panel.drawing.added', { count: fresh.length }) : text('panel.drawing.none')}</p>
      {fresh.length > 0 && (
        <ul>
          {fresh.slice(0, mostNamed).map(({ title }, n) => <li key={n}>{title}</li>)}
          {fresh.length > mostNamed && <li>{text('panel.drawing.rest', { count: fresh.length - mostNamed })}</li>}
        </ul>
      )}
      {matrix && (
        <p className="panel-quiet">
          {text('panel.drawing.ends', {
            left: endWords(matrix.ends.left), right: endWords(matrix.ends.right),
            top: endWords(matrix.ends.top), bottom: endWords(matrix.ends.bottom),
          })}
        </p>
      )}
      {known > 0 && <p>{text('panel.drawing.known', { count: known })}</p>}
      {links > 0 && <p>{text('panel.drawing.links', { count: links })}</p>}
      {drawings + pictures > 0 && <p>{text('panel.drawing.drawings')}</p>}
      {warnings.map(({ code, count }) => <p key={code}>{text(`drawing.warning.${code}`, { count })}</p>)}
      <p className="panel-quiet">{text('panel.drawing.noUndo')}</p>
    </>
  );
}
