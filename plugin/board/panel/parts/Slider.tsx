import { useCallback, useEffect, useId, useRef, useState } from 'react';

interface SliderProps {
  label: string;
  /** 0…100; undefined when nobody has said: the slider then stands in the middle, and says `unsaid`. */
  value: number | undefined;
  unsaid?: string;
  /** Says in words where a value lies. */
  words(value: number): string;
  /** What stands at both ends, left first. */
  ends?: readonly [string, string];
  /** The move is over: released, or 300 ms without another key. */
  onCommit(value: number): void;
}

const keyPause = 300;

/** A slider that answers once a move: while it moves, a change from elsewhere does not move it. */
export function Slider({ label, value, unsaid, words, ends, onCommit }: SliderProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [held, setHeld] = useState<number>();
  const move = useRef({ value: undefined as number | undefined, byKey: false, timer: 0 });
  const latest = useRef(onCommit);
  useEffect(() => {
    latest.current = onCommit;
  });

  const finish = useCallback(() => {
    const now = move.current;
    window.clearTimeout(now.timer);
    if (now.value === undefined) return;
    latest.current(now.value);
    now.value = undefined;
    setHeld(undefined);
  }, []);

  useEffect(() => {
    const element = input.current;
    // React's onChange is the browser's `input`; the end of a move is only told by the browser's own `change`.
    const ended = (): void => {
      window.clearTimeout(move.current.timer);
      if (move.current.byKey) move.current.timer = window.setTimeout(finish, keyPause);
      else finish();
    };
    element?.addEventListener('change', ended);
    return () => {
      element?.removeEventListener('change', ended);
      finish();
    };
  }, [finish]);

  const shown = held ?? value ?? 50;
  const told = held === undefined && value === undefined ? unsaid : words(shown);
  return (
    <div className="panel-slider">
      <label htmlFor={id}>{label}</label>
      <input ref={input} id={id} type="range" min={0} max={100} step={1} value={shown}
        aria-valuetext={told}
        onKeyDown={() => { move.current.byKey = true; }}
        onPointerDown={() => { move.current.byKey = false; }}
        onChange={(event) => {
          move.current.value = Number(event.target.value);
          setHeld(move.current.value);
        }}
        onBlur={finish} />
      {ends && (
        <div className="panel-slider-ends panel-quiet" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
      <p className="panel-slider-words" aria-hidden="true">{told}</p>
    </div>
  );
}
