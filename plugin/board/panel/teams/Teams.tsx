import { useState } from 'react';
import { usePack, usePanel, useRights, useText, useTopic } from '../context.js';
import { inOrder } from '../model/grouping.js';
import type { Item } from '../model/items.js';
import { teamKindOf } from '../model/teams.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { Select } from '../parts/Select.js';
import { Strengths } from './Strengths.js';
import './teams.css';
import { Work } from './Work.js';
import { WordsOfTeams } from './WordsOfTeams.js';

/** Two teams beside each other: their words for the axes, and where their work stands. */
export function Teams() {
  const { store } = usePanel();
  const pack = usePack();
  const text = useText();
  const { edit } = useRights();
  useTopic('entities');
  const teams = inOrder(store.live(teamKindOf(pack)?.id ?? ''));
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState<string>();
  const one = teams.find(({ id }) => id === first) ?? teams[0];
  const others = teams.filter((team) => team !== one);
  const other = second === '' ? undefined : (others.find(({ id }) => id === second) ?? others[0]);
  const shown = [one, other].filter((team) => team !== undefined);
  const named = (team: Item): readonly [string, string] => [team.id, team.title || text('panel.untitled')];
  return (
    <div className="panel-stack panel-insight">
      <ScreenTitle>{text('panel.teams.title')}</ScreenTitle>
      <p className="panel-quiet">{text('panel.teams.intro')}</p>
      {teams.length === 0 && store.view.ready && (
        <p className="panel-empty">{text(edit ? 'panel.teams.empty' : 'panel.teams.emptyViewer')}</p>
      )}
      {one && others.length > 0 && (
        <div className="panel-stack">
          <Select label={text('panel.teams.first')} value={one.id} choices={teams.map(named)} onChoose={setFirst} />
          <Select label={text('panel.teams.second')} value={other?.id ?? ''} onChoose={setSecond}
            choices={[...others.map(named), ['', text('panel.teams.noOther')]]} />
        </div>
      )}
      {one && <WordsOfTeams teams={shown} />}
      {one && <Work key={shown.map(({ id }) => id).join(' ')} teams={shown} />}
      <Strengths />
    </div>
  );
}
