import { useState } from 'react';
import { useLanguage, useLens, useText } from '../context.js';
import { Line, Lines } from '../insight/Lines.js';
import { Problem } from '../parts/Problem.js';
import { Select } from '../parts/Select.js';
import { useAnswer } from '../useAnswer.js';
import { momentText, type Stop } from './stops.js';

/** What happened between the chosen moment and another one, or now, in sentences. */
export function Compare({ at, stops }: { at: number; stops: readonly Stop[] }) {
  const language = useLanguage();
  const text = useText();
  const lens = useLens();
  const [other, setOther] = useState('');
  const others = stops.filter((one) => one.title !== undefined && one.at !== at);
  const to = others.find((one) => String(one.at) === other)?.at;
  const [from, until] = to === undefined ? [at, undefined] : [Math.min(at, to), Math.max(at, to)];
  const compared = useAnswer(lens && {
    about: 'compare' as const, from, lens: lens.id, lang: language, ...(until !== undefined && { to: until }),
  });
  const sentences = compared.answer?.sentences ?? [];
  return (
    <section className="panel-stack" aria-label={text('panel.history.compare')}>
      <h3>{text('panel.history.compare')}</h3>
      {others.length > 0 && (
        <Select label={text('panel.history.with')} value={to === undefined ? '' : other} onChoose={setOther}
          choices={[
            ['', text('panel.history.now')],
            ...others.map((one) => [String(one.at), `${one.title}, ${momentText(language, one.at)}`] as const),
          ]} />
      )}
      <Problem code={compared.problem} onAgain={compared.again} />
      <Lines>
        {sentences.map((one) => (
          <Line key={one.text} name={one.text} ids={one.entities}>{one.text}</Line>
        ))}
      </Lines>
    </section>
  );
}
