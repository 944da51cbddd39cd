import { useLanguage, usePanel, useText } from '../context.js';
import { momentText, type Stop } from './stops.js';

interface NamedMomentsProps {
  stops: readonly Stop[];
  at: number | undefined;
  onChoose(at: number): void;
}

/** Moments that somebody gave a name, to go there at once. */
export function NamedMoments({ stops, at, onChoose }: NamedMomentsProps) {
  const { notices } = usePanel();
  const language = useLanguage();
  const text = useText();
  const named = stops.filter((one) => one.title !== undefined);
  if (named.length === 0) return null;
  return (
    <section aria-label={text('panel.history.named')}>
      <h3>{text('panel.history.named')}</h3>
      <ul>
        {named.map((one) => (
          <li key={one.id}>
            <button type="button" className="panel-item panel-moment" aria-current={one.at === at || undefined}
              onClick={() => {
                onChoose(one.at);
                notices.announce(momentText(language, one.at));
              }}>
              <span className="panel-item-title">{one.title || text('panel.untitled')}</span>
              <span className="panel-quiet">{momentText(language, one.at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
