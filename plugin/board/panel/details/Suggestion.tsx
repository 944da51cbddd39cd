import { useLanguage, usePanel, useText } from '../context.js';
import type { Item } from '../model/items.js';
import { useAnswer } from '../useAnswer.js';
import type { PlaceOnLens } from './usePlaces.js';

/** Where something without a place could stand, and why. Nothing when the map has no idea, or cannot be asked. */
export function Suggestion({ item, on }: { item: Item; on: PlaceOnLens }) {
  const { store, notices } = usePanel();
  const text = useText();
  const lang = useLanguage();
  const question = { about: 'suggest', entity: item.id, lens: on.lens.id, lang } as const;
  const { answer } = useAnswer(item.waiting ? undefined : question);
  const place = answer?.place;
  if (!place) return null;
  return (
    <div className="panel-suggestion">
      <p>{answer.because}</p>
      <button type="button" onClick={() => {
        store.send([{ kind: 'placed', id: item.id, lens: on.lens.id, ...place }]);
        notices.announce(text('panel.suggest.taken'));
      }}>
        {text('panel.suggest.take')}
      </button>
    </div>
  );
}
