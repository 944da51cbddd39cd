import { useId, useState } from 'react';
import type { LensFigure } from '../../../protocol/ask.js';
import { useLanguage, useLens, usePack, useSay, useText } from '../context.js';
import { asShown } from '../model/lens.js';
import type { PackLens } from '../model/pack/types.js';
import { totalText } from '../model/words.js';
import { Select } from '../parts/Select.js';
import { Line, LineButton, LineFrom } from './Lines.js';
import { shareWords } from './shareWords.js';

/** Where the energy is now: the four quadrants as the board shows them, in words. */
export function Energy({ lenses }: { lenses: readonly LensFigure[] }) {
  const pack = usePack();
  const board = useLens();
  const say = useSay();
  const text = useText();
  const [chosen, setChosen] = useState<string>();
  const told = lenses.filter((one) => one.placed > 0 || one.id === board?.id);
  const figure = told.find((one) => one.id === (chosen ?? board?.id)) ?? told[0];
  const lens = pack.lenses.find((one) => one.id === figure?.id);
  if (!figure || !lens) return null;
  return (
    <section className="panel-stack" aria-label={text('panel.insight.energy')}>
      <h3>{text('panel.insight.energy')}</h3>
      {told.length > 1 && (
        <Select label={text('panel.place.lens')} value={figure.id} onChoose={setChosen}
          choices={told.map((one) => [one.id, say(pack.lenses.find(({ id }) => id === one.id)?.title) || one.id])} />
      )}
      <Quadrants figure={figure} lens={lens} flip={lens.id === board?.id ? board : lens} />
      {figure.unplaced > 0 && (
        <Line name={`unplaced ${figure.id}`} ids={figure.unplaced_entities} mark={String(figure.unplaced)}>
          {text('panel.list.unplaced')}
        </Line>
      )}
    </section>
  );
}

interface QuadrantsProps {
  figure: LensFigure;
  lens: PackLens;
  flip: { flipX: boolean; flipY: boolean };
}

function Quadrants({ figure, lens, flip }: QuadrantsProps) {
  const id = useId();
  const language = useLanguage();
  const say = useSay();
  const whole = figure.quadrants.reduce((sum, one) => sum + one.share, 0);
  const placed = lens.quadrants.map((one, index) =>
    ({ id: one.id, title: say(one.title), x: index % 2 === 1 ? 1 : 0, y: index > 1 ? 1 : 0 } as const));
  const shown = asShown(placed, flip.flipX, flip.flipY).map(({ id: quadrant, title }) => {
    const one = figure.quadrants.find((each) => each.id === quadrant);
    const name = `${figure.id} ${quadrant}`;
    return { quadrant, title, name, from: `${id}${quadrant}`, share: one?.share ?? 0, ids: one?.entities ?? [] };
  });
  return (
    <div>
      <div className="panel-energy">
        {shown.map(({ quadrant, title, name, from, share, ids }) => (
          <div key={quadrant} className="panel-energy-quadrant" data-quadrant={quadrant}>
            <LineButton name={name} ids={ids} id={from}>
              <span className="panel-energy-title">{title}</span>
              <span>{shareWords(language, share, whole)}</span>
              <span className="panel-quiet">{totalText(language, share)}</span>
            </LineButton>
          </div>
        ))}
      </div>
      {shown.map(({ name, from, ids }) => <LineFrom key={name} name={name} ids={ids} id={from} />)}
    </div>
  );
}
