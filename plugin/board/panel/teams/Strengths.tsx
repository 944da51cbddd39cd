import { useLanguage, usePack, usePanel, useRights, useSay, useText, useTopic } from '../context.js';
import { inOrder } from '../model/grouping.js';
import { type Item, placeOn } from '../model/items.js';
import { asShown } from '../model/lens.js';
import { lensOf } from '../model/packLens.js';
import type { Kind, PackLens } from '../model/pack/types.js';
import { PickList } from '../parts/PickList.js';

const middle = 5_000;

/**
 * Where team members placed themselves, and where nobody did. Only for who leads the session: others are not told of
 * private kinds.
 */
export function Strengths() {
  const pack = usePack();
  const { facilitate } = useRights();
  if (!facilitate) return null;
  const kinds = pack.kinds.filter((kind) => kind.private && kind.lenses.length > 0);
  return kinds.flatMap((kind) => pack.lenses.filter((lens) => kind.lenses.includes(lens.id))
    .map((lens) => <OnLens key={`${kind.id} ${lens.id}`} kind={kind} lens={lens} />));
}

function OnLens({ kind, lens }: { kind: Kind; lens: PackLens }) {
  const { store, go } = usePanel();
  const text = useText();
  const say = useSay();
  const language = useLanguage();
  useTopic('entities');
  useTopic('matrix');
  const onBoard = store.view.matrix?.lens === lens.id;
  const placeOf = (item: Item) => (onBoard ? item.place : placeOn(item, lens.id));
  const members = inOrder(store.live(kind.id));
  const { quadrants } = lensOf(lens, language);
  const flip = onBoard && store.view.matrix ? store.view.matrix : lens;
  const inQuadrant = (x: number, y: number): Item[] => members.filter((one) => {
    const place = placeOf(one);
    return place.state === 'placed' && Number(place.x >= middle) === x && Number(place.y >= middle) === y;
  });
  const nowhere = members.filter((one) => placeOf(one).state !== 'placed');
  const title = text('panel.teams.strengths');
  return (
    <section className="panel-stack" aria-label={title}>
      <h3>{title}</h3>
      <p className="panel-quiet">{text('panel.teams.strengthsHint', { lens: say(lens.title) })}</p>
      {members.length > 0 && asShown(quadrants, flip.flipX, flip.flipY).map(({ id, title: name, x, y }) => {
        const there = inQuadrant(x, y);
        return (
          <div key={id} className="panel-strength" data-quadrant={id}>
            <p className="panel-label">{name}</p>
            {there.length === 0 && <p className="panel-quiet">{text('panel.teams.nobody')}</p>}
            <PickList label={name} items={there} />
          </div>
        );
      })}
      {nowhere.length > 0 && (
        <div>
          <p className="panel-label">{text('panel.list.unplaced')}</p>
          <PickList label={text('panel.list.unplaced')} items={nowhere} />
        </div>
      )}
      <button type="button" onClick={() => go({ name: 'outline', part: `add:${kind.id}` })}>
        {text('panel.teams.addMember', { kind: say(kind.title) })}
      </button>
    </section>
  );
}
