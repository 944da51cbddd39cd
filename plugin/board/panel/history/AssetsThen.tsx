import { useEffect, useMemo, useState } from 'react';
import type { AtAnswer } from '../../../protocol/ask.js';
import { useControls, usePanel, useText, useTopic } from '../context.js';
import type { Link } from '../model/links.js';
import { ItemLink } from '../parts/ItemLink.js';
import { assetMap, type AssetMap } from './assetMap.js';
import { ThenNow } from './ThenNow.js';

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
      <ThenNow quiet caption={text('panel.history.assets')}
        rows={(['assets', 'linked', 'links'] as const).map((row) => ({
          key: row, title: text(`panel.history.assets.${row}`), ...found[row],
        }))} />
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
