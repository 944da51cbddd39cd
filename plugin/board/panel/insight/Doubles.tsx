import { useState } from 'react';
import type { DoublesAnswer } from '../../../protocol/ask.js';
import { usePanel, useText, useTopic } from '../context.js';
import { Line } from './Lines.js';

const shownAtFirst = 5;

/** Initiatives that look like each other, and by what. Perhaps they are one, perhaps they can join hands. */
export function Doubles({ pairs }: Pick<DoublesAnswer, 'pairs'>) {
  const { store } = usePanel();
  const text = useText();
  const [all, setAll] = useState(false);
  useTopic('entities');
  if (pairs.length === 0) return null;
  const title = (id: string): string => store.item(id)?.title || text('panel.untitled');
  const shown = all ? pairs : pairs.slice(0, shownAtFirst);
  return (
    <section aria-label={text('panel.insight.doubles')}>
      <h3>{text('panel.insight.doubles')}</h3>
      <p className="panel-quiet">{text('panel.insight.doublesHint')}</p>
      {shown.map(({ a, b, because }) => (
        <Line key={`${a} ${b}`} name={`pair ${a} ${b}`} ids={[a, b]}
          mark={because.map((one) => text(`panel.insight.because.${one}`)).join(', ')}>
          {text('panel.insight.pair', { a: title(a), b: title(b) })}
        </Line>
      ))}
      {pairs.length > shown.length && (
        <button type="button" onClick={() => setAll(true)}>
          {text('panel.insight.morePairs', { count: pairs.length - shown.length })}
        </button>
      )}
    </section>
  );
}
