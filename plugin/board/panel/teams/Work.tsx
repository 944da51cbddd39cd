import { useEffect, useMemo, useState } from 'react';
import type { Ghost } from '../../shell.js';
import { useControls, useLanguage, useLens, usePanel, useText, useTopic } from '../context.js';
import { Buttons } from '../fields/Buttons.js';
import { inOrder } from '../model/grouping.js';
import type { Item } from '../model/items.js';
import type { Lens } from '../model/lens.js';
import { middleOf, workOf } from '../model/teams.js';
import { positionText, toPercent } from '../model/words.js';
import { PickList } from '../parts/PickList.js';

const both = 'both';

/** What these teams have a hand in: only that stands out on the board, with each team's name in its middle. */
export function Work({ teams }: { teams: readonly Item[] }) {
  const { store } = usePanel();
  const text = useText();
  const lens = useLens();
  const version = useTopic('entities');
  const [chosen, setChosen] = useState(both);
  const shown = teams.filter((team) => chosen === both || team.id === chosen);
  const key = shown.map(({ id }) => id).join(' ');
  const works = useMemo(
    () => new Map(version >= 0 && key !== '' ? key.split(' ').map((id) => [id, workOf(store, id, lens?.id)]) : []),
    [store, lens, key, version],
  );
  useOverlay(shown, works);
  return (
    <section className="panel-stack" aria-label={text('panel.teams.work')}>
      <h3>{text('panel.teams.work')}</h3>
      {teams.length > 1 && (
        <Buttons label={text('panel.teams.show')} chosen={chosen} onChoose={(id) => setChosen(id ?? both)}
          options={[{ id: both, title: text('panel.teams.both') },
            ...teams.map(({ id, title }) => ({ id, title: title || text('panel.untitled') }))]} />
      )}
      {lens && shown.map((team) => (
        <WorkOf key={team.id} title={team.title || text('panel.untitled')} work={works.get(team.id) ?? []}
          lens={lens} />
      ))}
    </section>
  );
}

/** Only what these teams do stands out on the board, and each one's name stands in its middle. */
function useOverlay(teams: readonly Item[], works: ReadonlyMap<string, readonly Item[]>): void {
  const controls = useControls();
  const ids = [...new Set([...works.values()].flatMap((items) => items.map((one) => one.id)))].join(' ');
  useEffect(() => {
    controls.dim?.(ids === '' ? undefined : ids.split(' '));
  }, [controls, ids]);
  const names = JSON.stringify(teams.flatMap(({ id, title }): Ghost[] => {
    const middle = middleOf(works.get(id) ?? []);
    return middle ? [{ title, ...middle }] : [];
  }));
  useEffect(() => {
    controls.ghosts?.(JSON.parse(names) as Ghost[]);
  }, [controls, names]);
  useEffect(() => () => {
    controls.dim?.(undefined);
    controls.ghosts?.(undefined);
  }, [controls]);
}

function WorkOf({ title, work, lens }: { title: string; work: readonly Item[]; lens: Lens }) {
  const text = useText();
  const language = useLanguage();
  const middle = middleOf(work);
  return (
    <div>
      <h4>{title}</h4>
      {work.length === 0 && <p>{text('panel.teams.noWork', { team: title })}</p>}
      {middle && (
        <p className="panel-quiet">
          {text('panel.teams.middle', {
            x: positionText(language, toPercent(middle.x), lens.x.ends),
            y: positionText(language, toPercent(middle.y), lens.y.ends),
          })}
        </p>
      )}
      <PickList label={title} items={inOrder(work)} />
    </div>
  );
}
