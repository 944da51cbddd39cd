import { usePanel, usePlainLens, useText } from '../context.js';
import { Buttons } from '../fields/Buttons.js';
import type { Item } from '../model/items.js';
import type { Axis } from '../model/lens.js';
import { readingOf } from '../model/teams.js';
import { ItemLink } from '../parts/ItemLink.js';

/** The method's word for that everybody reads the axes alike. */
const method = 'method';

/** What each team calls the ends of the axes, and whose words the board has for me. */
export function WordsOfTeams({ teams }: { teams: readonly Item[] }) {
  const { reader, readAs } = usePanel();
  const text = useText();
  const lens = usePlainLens();
  const readings = teams.map((team) => ({ team, words: readingOf(team) }));
  const told = readings.filter(({ words }) => words.size > 0);
  if (!lens) return null;
  return (
    <section className="panel-stack" aria-label={text('panel.teams.words')}>
      <h3>{text('panel.teams.words')}</h3>
      <table className="panel-figures panel-teams">
        <caption className="panel-unseen">{text('panel.teams.words')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('panel.teams.end')}</th>
            {teams.map((team) => <th key={team.id} scope="col"><ItemLink id={team.id} /></th>)}
          </tr>
        </thead>
        <tbody>
          {[lens.x, lens.y].flatMap(endsOf).map(({ id, words }) => (
            <tr key={id}>
              <th scope="row">{words}</th>
              {readings.map(({ team, words: own }) => (
                <td key={team.id}>
                  {own.get(id) ?? <span className="panel-quiet">{text('panel.teams.noWords')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {told.length > 0 && (
        <Buttons label={text('panel.teams.readIn')} chosen={reader ?? method}
          options={[{ id: method, title: text('panel.teams.method') },
            ...told.map(({ team }) => ({ id: team.id, title: team.title || text('panel.untitled') }))]}
          onChoose={(id) => readAs(id === method ? undefined : id)} />
      )}
    </section>
  );
}

function endsOf({ ends, endIds }: Axis): { id: string; words: string }[] {
  return [{ id: endIds[0], words: ends[0] }, { id: endIds[1], words: ends[1] }];
}
