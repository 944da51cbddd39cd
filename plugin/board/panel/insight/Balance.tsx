import type { InsightAnswer } from '../../../protocol/ask.js';
import { useLanguage, usePack, usePanel, useRights, useSay, useText } from '../context.js';
import type { Pack } from '../model/pack/types.js';
import { Line } from './Lines.js';
import { shareWords } from './shareWords.js';

/** The kind that says what is wanted: it has a field `wanted.<quadrant>`. */
function wantedKind(pack: Pack): string | undefined {
  return pack.kinds.find((kind) => kind.fields.some((field) => field.name.startsWith('wanted.')))?.id;
}

/** Where the energy is now beside where people want it, in words. */
export function Balance({ balance }: { balance: InsightAnswer['balance'] }) {
  const { store, go } = usePanel();
  const pack = usePack();
  const language = useLanguage();
  const say = useSay();
  const text = useText();
  const { edit } = useRights();
  const kind = wantedKind(pack);
  const { wanted, now, entity } = balance;
  const lens = pack.lenses.find((one) => one.id === balance.lens);
  if (kind === undefined || !lens || (!wanted && !edit)) return null;
  const words = (share: number): string => shareWords(language, share, 10_000);
  const begin = (): void => {
    const made = store.session.newId();
    store.send([{ kind: 'created', id: made, entity: kind, title: text('panel.insight.wantedTitle') }]);
    go({ name: 'details', id: made });
  };
  return (
    <section aria-label={text('panel.insight.balance')}>
      <h3>{text('panel.insight.balance')}</h3>
      {!wanted && <p>{text('panel.insight.noWanted')}</p>}
      {!wanted && <button type="button" onClick={begin}>{text('panel.insight.sayWanted')}</button>}
      {wanted && lens.quadrants.map(({ id, title }) => (
        <Line key={id} name={`wanted ${id}`} ids={entity === null ? [] : [entity]}>
          <span className="panel-energy-title">{say(title)}</span>
          <span className="panel-quiet">
            {text('panel.insight.nowWanted', { now: words(now?.[id] ?? 0), wanted: words(wanted[id] ?? 0) })}
          </span>
        </Line>
      ))}
    </section>
  );
}
