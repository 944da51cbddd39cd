import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { commit, type Draft, dismiss, mustWait, receive, settle, shownText, startDraft, type } from './fieldDraft.js';

interface FieldSource {
  /** The room's text. */
  remote: string;
  /** What this page sent and the room has not confirmed. */
  pending: string | undefined;
  /** An empty text is not sent; the field goes back to what it was. */
  required: boolean;
  /** What is wrong with a text, in words: it is not sent and stays in the field. */
  problem?: ((text: string) => string | undefined) | undefined;
  send(text: string): void;
}

export interface Field {
  text: string;
  theirs: string | undefined;
  alsoChanged: boolean;
  /** What is wrong with what stands in the field; only once the hand has paused. */
  problem: string | undefined;
  change(text: string): void;
  /** The hand leaves the field. */
  leave(): void;
  takeTheirs(): void;
  dismiss(): void;
}

const silence = 800;

function firstDraft({ remote, pending }: FieldSource): Draft {
  return { ...startDraft(remote), sent: pending === remote ? undefined : pending };
}

/** Sends what is typed when the page is put away, and when the form goes. */
function useLeaving(flush: (stay: boolean) => void): void {
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') flush(true);
    };
    const leaving = (): void => flush(true);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', leaving);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', leaving);
      flush(false);
    };
  }, [flush]);
}

/** One text field: sent on leaving, after 800 ms of silence, and when the page or the form goes away. */
export function useField(source: FieldSource): Field {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const draft = useRef<Draft>();
  draft.current ??= firstDraft(source);
  const latest = useRef(source);
  const timer = useRef(0);
  const paused = useRef(false);

  const update = useCallback((next: Draft) => {
    if (draft.current === next) return;
    draft.current = next;
    redraw();
  }, []);

  const flush = useCallback((stay: boolean) => {
    window.clearTimeout(timer.current);
    const now = draft.current;
    if (now?.typed === undefined) return;
    if (latest.current.required && now.typed.trim() === '') {
      if (!stay) update({ ...now, typed: undefined, seen: now.remote });
      return;
    }
    if (latest.current.problem?.(now.typed) !== undefined) {
      paused.current = true;
      redraw();
      return;
    }
    const result = commit(now, stay);
    update(result.draft);
    if (result.send !== undefined) latest.current.send(result.send);
  }, [update]);

  useLayoutEffect(() => {
    latest.current = source;
  });
  useLayoutEffect(() => {
    let next = receive(draft.current ?? startDraft(source.remote), source.remote);
    if (source.pending === undefined) next = settle(next);
    update(next);
  }, [source.remote, source.pending, update]);
  useLeaving(flush);

  const change = useCallback((text: string) => {
    if (!draft.current) return;
    paused.current = false;
    update(type(draft.current, text));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (draft.current && !mustWait(draft.current)) flush(true);
    }, silence);
  }, [flush, update]);

  const now = draft.current;
  return {
    text: shownText(now),
    theirs: now.theirs,
    alsoChanged: now.alsoChanged,
    problem: paused.current && now.typed !== undefined ? source.problem?.(now.typed) : undefined,
    change,
    leave: () => flush(false),
    takeTheirs: () => {
      const theirs = draft.current?.theirs;
      if (draft.current) update(dismiss(draft.current));
      if (theirs === undefined) return;
      change(theirs);
      flush(false);
    },
    dismiss: () => draft.current && update(dismiss(draft.current)),
  };
}
