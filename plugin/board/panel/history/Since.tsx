import { useState } from 'react';
import type { AtAnswer, EntityThen } from '../../../protocol/ask.js';
import { useLanguage, useLens, usePanel, useText, useTopic } from '../context.js';
import { PickList } from '../parts/PickList.js';
import { formatNumber } from '../text.js';
import { AssetsThen } from './AssetsThen.js';
import type { Differences } from './then.js';
import { ThenNow } from './ThenNow.js';

const mostShown = 100;

/** What is other now than at a moment, each with the way to how it was. */
export function Since({ at, found, answer }: { at: number; found: Differences; answer: AtAnswer }) {
  const { store } = usePanel();
  const text = useText();
  const added = found.added.flatMap((one) => store.item(one) ?? []);
  return (
    <>
      <Figures answer={answer} />
      <AssetsThen answer={answer} />
      <Things title={text('panel.history.moved')} at={at} things={found.moved} />
      <Things title={text('panel.history.gone')} at={at} things={found.gone} />
      {added.length > 0 && (
        <section aria-label={text('panel.history.added')}>
          <h3>{text('panel.history.added')}</h3>
          <PickList label={text('panel.history.added')} items={added.slice(0, mostShown)} />
          <More count={added.length - mostShown} />
        </section>
      )}
      <Everything at={at} answer={answer} />
    </>
  );
}

function More({ count }: { count: number }) {
  const text = useText();
  return count > 0 ? <p className="panel-quiet">{text('panel.history.more', { count })}</p> : null;
}

interface ThingsProps {
  title: string;
  at: number;
  things: readonly EntityThen[];
}

function Things({ title, at, things }: ThingsProps) {
  if (things.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ThingList at={at} things={things} />
    </section>
  );
}

function ThingList({ at, things }: Pick<ThingsProps, 'at' | 'things'>) {
  const { go } = usePanel();
  const text = useText();
  return (
    <>
      <ul>
        {things.slice(0, mostShown).map((one) => (
          <li key={one.id}>
            <button type="button" className="panel-item" data-id={one.id}
              onClick={() => go({ name: 'history', part: `${at}/${one.id}` })}>
              <span className="panel-item-title">{one.title || text('panel.untitled')}</span>
            </button>
          </li>
        ))}
      </ul>
      <More count={things.length - mostShown} />
    </>
  );
}

/** The way to anything that was there, also when nothing about it can be seen to differ. */
function Everything({ at, answer }: { at: number; answer: AtAnswer }) {
  const { store } = usePanel();
  const text = useText();
  const [open, setOpen] = useState(false);
  const things = answer.entities.filter((one) => !one.gone && store.pack.kind(one.kind)?.link !== true);
  if (things.length === 0) return null;
  return (
    <details className="panel-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('panel.history.everything', { count: things.length })}</summary>
      {open && <ThingList at={at} things={things} />}
    </details>
  );
}

/** How much stood in each quadrant then and now. */
function Figures({ answer }: { answer: AtAnswer }) {
  const { store } = usePanel();
  const lens = useLens();
  const language = useLanguage();
  const text = useText();
  useTopic('totals');
  const then = lens && answer.totals[lens.id];
  if (!lens || !then) return null;
  const told = (share: number): string => formatNumber(language, Math.round(share / 1000) / 10);
  const now = (id: string): number =>
    store.view.totals?.quadrants.find((one) => one.quadrant === id)?.share ?? 0;
  return (
    <ThenNow caption={text('panel.history.figures')} rows={lens.quadrants.map(({ id, title }) => ({
      key: id, title, then: told(then.find((one) => one.quadrant === id)?.share ?? 0), now: told(now(id)),
    }))} />
  );
}
