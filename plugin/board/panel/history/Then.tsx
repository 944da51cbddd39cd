import { useEffect, useMemo, useState } from 'react';
import { useControls, useLanguage, useLens, usePanel, useText, useTopic } from '../context.js';
import { Problem } from '../parts/Problem.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { useAnswer } from '../useAnswer.js';
import { Compare } from './Compare.js';
import { MomentSlider } from './MomentSlider.js';
import { NameMoment } from './NameMoment.js';
import { NamedMoments } from './NamedMoments.js';
import { momentText, type Stop, stopsOf } from './stops.js';
import { Since } from './Since.js';
import { differences, ghostsOf } from './then.js';

/** The map at a moment beside the map as it is: the slider, what differs, and ghosts on the board. */
export function Then({ start }: { start: number | undefined }) {
  const text = useText();
  const moments = useAnswer({ about: 'moments' });
  const [at, setAt] = useState(start);
  const stops = useMemo(() => (moments.answer ? stopsOf(moments.answer) : []), [moments.answer]);
  return (
    <div className="panel-stack">
      <ScreenTitle>{text('panel.history.title')}</ScreenTitle>
      <Problem code={moments.problem} onAgain={moments.again} />
      {!moments.answer && !moments.problem && <p role="status">{text('panel.history.loading')}</p>}
      {moments.answer && stops.length === 0 && <p className="panel-empty">{text('panel.history.empty')}</p>}
      {stops.length > 0 && (
        <>
          <p className="panel-quiet">{text('panel.history.intro')}</p>
          <MomentSlider stops={stops} at={at} onChoose={setAt} />
          {at !== undefined && <AtMoment at={at} stops={stops} />}
          <NamedMoments stops={stops} at={at} onChoose={setAt} />
        </>
      )}
      {moments.answer && moments.answer.changes > 0 && <NameMoment at={at} />}
    </div>
  );
}

function AtMoment({ at, stops }: { at: number; stops: readonly Stop[] }) {
  const { store } = usePanel();
  const controls = useControls();
  const language = useLanguage();
  const text = useText();
  const board = useLens();
  const version = useTopic('entities');
  const then = useAnswer({ about: 'at', at });
  const lens = board?.id;
  const found = useMemo(
    () => (then.answer && version >= 0 ? differences(store, then.answer, lens) : undefined),
    [store, then.answer, lens, version],
  );
  useEffect(() => {
    controls.ghosts?.(found ? ghostsOf(found, lens) : undefined);
  }, [controls, found, lens]);
  useEffect(() => () => controls.ghosts?.(undefined), [controls]);
  return (
    <>
      <Problem code={then.problem} onAgain={then.again} />
      {found && found.moved.length + found.gone.length + found.added.length === 0 && (
        <p>{text('panel.history.same', { moment: momentText(language, at) })}</p>
      )}
      <Compare at={at} stops={stops} />
      {found && then.answer && <Since at={at} found={found} answer={then.answer} />}
    </>
  );
}
