import { useLanguage, useText } from '../context.js';
import type { Item } from '../model/items.js';
import type { Kind } from '../model/pack/types.js';
import { breadthText, breadthToPercent, positionText, toPercent } from '../model/words.js';
import { usePlaces } from './usePlaces.js';

/** Where something stands, in words, for each lens that it stands on. */
export function PlaceFacts({ item, kind }: { item: Item; kind: Kind }) {
  const text = useText();
  const language = useLanguage();
  const places = usePlaces(item, kind);
  const told = places.filter(({ place, onBoard }) => onBoard || place.state === 'placed');
  return (
    <section aria-label={text('panel.place.title')}>
      <h3>{text('panel.place.title')}</h3>
      {told.map(({ lens, title, place }) => (
        <div key={lens.id}>
          {places.length > 1 && <p className="panel-label">{title}</p>}
          {place.state !== 'placed' && <p>{text('panel.place.parked')}</p>}
          {place.state === 'placed' && (
            <dl className="panel-facts">
              <dt>{lens.x.title}</dt>
              <dd>{positionText(language, toPercent(place.x), lens.x.ends)}</dd>
              <dt>{lens.y.title}</dt>
              <dd>{positionText(language, toPercent(place.y), lens.y.ends)}</dd>
            </dl>
          )}
          {place.rx + place.ry > 0 && (
            <p className="panel-quiet">
              {text('panel.breadth.both', {
                x: breadthText(language, breadthToPercent(place.rx)),
                y: breadthText(language, breadthToPercent(place.ry)),
              })}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
