import { useEffect, useMemo, useState } from 'react';
import type { AtAnswer } from '../../../protocol/ask.js';
import { useControls, usePanel, useText, useTopic } from '../context.js';
import type { Link } from '../model/links.js';
import { ItemLink } from '../parts/ItemLink.js';
import { assetMap, type AssetMap } from './assetMap.js';

const mostShown = 50;

/** The asset map then and now: what came, what was joined, and what came loose. */
export function AssetsThen({ answer }: { answer: AtAnswer }) {
  const { store } = usePanel();
  const text = useText();
  const version = useTopic('entities');
  const found = useMemo(() => (version >= 0 ? assetMap(store, answer) : undefined), [store, answer, version]);
  if (!found) return null;
  return (
    <section className="panel-stack" aria-label={text('panel.history.assets')}>
      <h3>{text('panel.history.assets')}</h3>
      <table className="panel-figures">
        <caption className="panel-unseen">{text('panel.history.assets')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('panel.history.then')}</th>
            <th scope="col">{text('panel.history.now')}</th>
          </tr>
        </thead>
        <tbody>
          {(['assets', 'linked', 'links'] as const).map((row) => (
            <tr key={row}>
              <th scope="row">{text(`panel.history.assets.${row}`)}</th>
              <td>{found[row].then}</td>
              <td>{found[row].now}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Joined title={text('panel.history.joined')} links={found.joined} />
      <Joined title={text('panel.history.loosened')} links={found.loosened} />
      <OnBoard found={found} />
    </section>
  );
}

function Joined({ title, links }: { title: string; links: readonly Link[] }) {
  const text = useText();
  if (links.length === 0) return null;
  return (
    <div>
      <p className="panel-label">{title}</p>
      <ul aria-label={title}>
        {links.slice(0, mostShown).map(({ id, from, to }) => (
          <li key={id} className="panel-row">
            <ItemLink id={from} />
            <span className="panel-quiet">{text('panel.history.joinedWith')}</span>
            <ItemLink id={to} />
          </li>
        ))}
      </ul>
      {links.length > mostShown && (
        <p className="panel-quiet">{text('panel.history.more', { count: links.length - mostShown })}</p>
      )}
    </div>
  );
}

/** Lets only what came since stand out on the board, while it is pressed. */
function OnBoard({ found }: { found: AssetMap }) {
  const controls = useControls();
  const text = useText();
  const [on, setOn] = useState(false);
  const ids = [...new Set([...found.added, ...found.joined.flatMap(({ id, from, to }) => [id, from, to])])].join(' ');
  useEffect(() => {
    if (!on || ids === '') return undefined;
    controls.dim?.(ids.split(' '));
    return () => controls.dim?.(undefined);
  }, [controls, on, ids]);
  if (ids === '') return null;
  return (
    <button type="button" aria-pressed={on} onClick={() => setOn(!on)}>{text('panel.history.assetsOnBoard')}</button>
  );
}
