import { useEffect, useState } from 'react';
import { usePanel, useText } from '../context.js';
import { begun } from './drafts.js';

const minute = 60_000;
const lookEvery = 5_000;

/** How long the talk about a card lasts already. It shows the time and does nothing else: no sound, no alarm. */
export function Timer({ card, minutes }: { card: string; minutes: number }) {
  const { store } = usePanel();
  const text = useText();
  const { clocks } = begun(store);
  const [start, setStart] = useState(clocks.get(card));
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (start === undefined) return undefined;
    const timer = window.setInterval(() => setNow(Date.now()), lookEvery);
    return () => window.clearInterval(timer);
  }, [start]);
  const set = (value: number | undefined): void => {
    if (value === undefined) clocks.delete(card);
    else clocks.set(card, value);
    setNow(Date.now());
    setStart(value);
  };
  if (start === undefined) {
    return <button type="button" onClick={() => set(Date.now())}>{text('panel.conversation.timerStart')}</button>;
  }
  const passed = Math.max(0, Math.floor((now - start) / minute));
  return (
    <div className="panel-row panel-nowrap">
      <span role="timer" className="panel-grow">{text('panel.conversation.timer', { passed, minutes })}</span>
      <button type="button" onClick={() => set(undefined)}>{text('panel.conversation.timerStop')}</button>
    </div>
  );
}
