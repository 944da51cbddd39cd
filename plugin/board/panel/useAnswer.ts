import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Question } from '../../protocol/ask.js';
import { usePanel, useTopic } from './context.js';

/** Changes come in bursts while people drag; a question is asked again at most this often. */
export const askPause = 500;

export interface Asked<Q extends Question> {
  /** The last answer; stays while it is asked again, and when that fails. */
  answer: Answer<Q> | undefined;
  /** Why there is no newer answer: a code for assets/text. */
  problem: string | undefined;
  again(): void;
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'offline') return 'no_connection';
  return typeof code === 'string' ? code : 'unknown';
}

/**
 * Asks the map a question, and again when something on the map changes while the component stands. A question of
 * `undefined` asks nothing.
 */
export function useAnswer<Q extends Question>(question: Q | undefined): Asked<Q> {
  const { store } = usePanel();
  const version = useTopic('entities');
  const key = JSON.stringify(question);
  const [told, setTold] = useState<{ key: string | undefined; answer: Answer<Q> }>();
  const [problem, setProblem] = useState<string>();
  const run = useRef({ turn: 0, timer: 0, key: '' });

  const ask = useCallback(() => {
    const now = run.current;
    window.clearTimeout(now.timer);
    now.timer = 0;
    now.turn += 1;
    const { turn } = now;
    if (key === undefined) return;
    store.session.ask(JSON.parse(key) as Q).then((answer) => {
      if (turn !== now.turn) return;
      setTold({ key, answer });
      setProblem(undefined);
    }, (error: unknown) => {
      if (turn === now.turn) setProblem(codeOf(error));
    });
  }, [store, key]);

  useEffect(() => {
    const now = run.current;
    if (now.key !== (key ?? '')) {
      now.key = key ?? '';
      ask();
    } else if (now.timer === 0) {
      now.timer = window.setTimeout(ask, askPause);
    }
  }, [ask, key, version]);
  useEffect(() => {
    const now = run.current;
    return () => {
      window.clearTimeout(now.timer);
      now.timer = 0;
      now.key = '';
      now.turn += 1;
    };
  }, []);
  return { answer: told?.key === key ? told?.answer : undefined, problem, again: ask };
}
