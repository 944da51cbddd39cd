import { useLanguage, useText } from '../context.js';
import { today } from '../model/days.js';
import { Problem } from '../parts/Problem.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { useAnswer } from '../useAnswer.js';
import { Actions } from './Actions.js';
import { Balance } from './Balance.js';
import { Categories } from './Categories.js';
import { Doubles } from './Doubles.js';
import { Energy } from './Energy.js';
import { Hints } from './Hints.js';
import './insight.css';
import { Line, Lines } from './Lines.js';
import { Loose } from './Loose.js';

/** What the map tells about itself: to start a conversation, never a score. */
export function Insight() {
  const text = useText();
  const lang = useLanguage();
  const day = today();
  const insight = useAnswer({ about: 'insight', lang, today: day });
  const hints = useAnswer({ about: 'hints', lang, today: day });
  const doubles = useAnswer({ about: 'doubles' });
  const told = insight.answer;
  const empty = told !== undefined && told.lenses.every((one) => one.placed + one.unplaced === 0);
  return (
    <div className="panel-stack panel-insight">
      <ScreenTitle>{text('panel.insight.title')}</ScreenTitle>
      <p className="panel-quiet">{text('panel.insight.intro')}</p>
      <Problem code={insight.problem ?? hints.problem ?? doubles.problem} onAgain={() => {
        insight.again();
        hints.again();
        doubles.again();
      }} />
      {!told && !insight.problem && <p role="status">{text('panel.insight.loading')}</p>}
      <Lines>
        {empty && <p className="panel-empty">{text('panel.insight.empty')}</p>}
        {told && told.sentences.length > 0 && (
          <section aria-label={text('panel.insight.sentences')}>
            <h3>{text('panel.insight.sentences')}</h3>
            {told.sentences.map((one) => (
              <Line key={one.text} name={`said ${one.text}`} ids={one.entities}>{one.text}</Line>
            ))}
          </section>
        )}
        {told && !empty && <Energy lenses={told.lenses} />}
        {told && !empty && <Balance balance={told.balance} />}
        {hints.answer && <Hints hints={hints.answer.hints} />}
        {told && <Loose insight={told} />}
        {told && <Actions open={told.actions.open} />}
        {doubles.answer && <Doubles pairs={doubles.answer.pairs} />}
        {told && !empty && <Categories categories={told.categories} />}
      </Lines>
    </div>
  );
}
