import { useEffect, useId, useRef, useState } from 'react';
import { useLanguage, useText } from '../context.js';
import { momentText, type Stop } from './stops.js';

/** While somebody slides, the map of then is asked for only when they pause. */
const slidePause = 250;

interface MomentSliderProps {
  /** Rising, at least one. */
  stops: readonly Stop[];
  /** The moment that is chosen; undefined for now. */
  at: number | undefined;
  onChoose(at: number | undefined): void;
}

/** A slider through the life of the map: a stop for each moment, and now at its end. */
export function MomentSlider({ stops, at, onChoose }: MomentSliderProps) {
  const id = useId();
  const language = useLanguage();
  const text = useText();
  const [held, setHeld] = useState<number>();
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const chosen = at === undefined ? stops.length : stops.filter((one) => one.at <= at).length - 1;
  const shown = held ?? Math.max(0, chosen);
  const words = (index: number): string => {
    const stop = stops[index];
    if (!stop) return text('panel.history.now');
    const when = momentText(language, stop.at);
    return stop.title === undefined ? when : `${stop.title}, ${when}`;
  };
  const finish = (index: number): void => {
    window.clearTimeout(timer.current);
    setHeld(undefined);
    onChoose(stops[index]?.at);
  };
  return (
    <div className="panel-slider">
      <label htmlFor={id}>{text('panel.history.choose')}</label>
      <input id={id} type="range" min={0} max={stops.length} step={1} value={shown} aria-valuetext={words(shown)}
        onChange={(event) => {
          const index = Number(event.target.value);
          setHeld(index);
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => finish(index), slidePause);
        }} />
      <div className="panel-slider-ends panel-quiet" aria-hidden="true">
        <span>{text('panel.history.first')}</span>
        <span>{text('panel.history.now')}</span>
      </div>
      <p className="panel-slider-words" aria-hidden="true">{words(shown)}</p>
    </div>
  );
}
