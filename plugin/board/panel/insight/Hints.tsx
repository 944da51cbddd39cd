import { useState } from 'react';
import type { Hint } from '../../../protocol/ask.js';
import { useText } from '../context.js';
import { Line } from './Lines.js';

const shownAtFirst = 5;

/** Open questions that something on the map asks for: a few at first. */
export function Hints({ hints }: { hints: readonly Hint[] }) {
  const text = useText();
  const [all, setAll] = useState(false);
  if (hints.length === 0) return null;
  const shown = all ? hints : hints.slice(0, shownAtFirst);
  return (
    <section aria-label={text('panel.insight.hints')}>
      <h3>{text('panel.insight.hints')}</h3>
      <ul>
        {shown.map((hint) => <li key={hint.check} className="panel-hint"><HintLine hint={hint} /></li>)}
      </ul>
      {hints.length > shown.length && (
        <button type="button" onClick={() => setAll(true)}>
          {text('panel.insight.moreHints', { count: hints.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function HintLine({ hint }: { hint: Hint }) {
  const { length } = hint.entities;
  return (
    <>
      <Line name={`hint ${hint.check}`} ids={hint.entities} mark={length > 1 ? String(length) : ''}>
        {hint.question}
      </Line>
      {hint.help && <p className="panel-quiet">{hint.help}</p>}
      {hint.sources.map((one) => (
        <p key={one.title} className="panel-quiet">
          {one.url?.startsWith('https://')
            ? <a href={one.url} target="_blank" rel="noreferrer noopener">{one.title}</a> : one.title}
          {`, ${[one.by, one.year].filter(Boolean).join(', ')}`}
        </p>
      ))}
    </>
  );
}
