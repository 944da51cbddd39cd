import { useSay, useText } from '../context.js';
import type { Reference } from '../model/pack/types.js';

/** Publications to read on, closed until somebody wants to. */
export function Reading({ references }: { references: readonly Reference[] }) {
  const say = useSay();
  const text = useText();
  if (references.length === 0) return null;
  return (
    <details className="panel-more">
      <summary>{text('panel.reading.title', { count: references.length })}</summary>
      <ul className="panel-reading">
        {references.map(({ id, title, by, year, url, note }) => (
          <li key={id}>
            {url ? <a href={url} target="_blank" rel="noreferrer noopener">{say(title)}</a> : say(title)}
            <span className="panel-quiet">{` ${[by, year].filter(Boolean).join(', ')}. ${say(note)}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
