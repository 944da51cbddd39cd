/**
 * A text field while someone types in it and others may change the same text. What is under the hand waits: a change
 * from elsewhere never moves the letters someone is typing, and is merged when they are done.
 */
import { mergeText } from '../../mergeText.js';

export interface Draft {
  /** The room's text now. */
  readonly remote: string;
  /** The room's text that what is typed or sent here was made from. */
  readonly seen: string;
  /** What the field holds; undefined while nobody here types. */
  readonly typed: string | undefined;
  /** What was sent and has not come back yet. */
  readonly sent: string | undefined;
  /** The other one's text where both changed the same words: mine stands, theirs is offered. */
  readonly theirs: string | undefined;
  /** Somebody else changed this text while it was being changed here. */
  readonly alsoChanged: boolean;
}

export function startDraft(remote: string): Draft {
  return { remote, seen: remote, typed: undefined, sent: undefined, theirs: undefined, alsoChanged: false };
}

/** What the field shows. */
export function shownText(draft: Draft): string {
  return draft.typed ?? draft.sent ?? draft.remote;
}

export function type(draft: Draft, text: string): Draft {
  return { ...draft, typed: text };
}

/** The room's text is now this. */
export function receive(draft: Draft, remote: string): Draft {
  if (remote === draft.remote) return draft;
  if (remote === draft.sent) return { ...draft, remote, seen: remote, sent: undefined };
  if (draft.sent !== undefined) return { ...draft, remote, theirs: remote, alsoChanged: true };
  if (draft.typed === undefined) return { ...draft, remote, seen: remote };
  const changedHere = draft.typed !== draft.seen && draft.typed !== remote;
  return { ...draft, remote, alsoChanged: draft.alsoChanged || changedHere };
}

/** Nothing is on its way any more, whether it was saved or refused: what the room says is the truth again. */
export function settle(draft: Draft): Draft {
  if (draft.sent === undefined) return draft;
  return { ...draft, sent: undefined, seen: draft.typed === undefined ? draft.remote : draft.seen };
}

/** True when a change from elsewhere waits for the hand to leave: until then nothing is sent by itself. */
export function mustWait(draft: Draft): boolean {
  return draft.typed !== undefined && draft.remote !== draft.seen;
}

/**
 * Answers the text to send, or undefined when the room has it already, and the draft afterwards. With `stay` the hand
 * is still in the field, and what it typed stays under it.
 */
export function commit(draft: Draft, stay = false): { draft: Draft; send: string | undefined } {
  if (draft.typed === undefined) return { draft, send: undefined };
  const merged = mergeText(draft.seen, draft.typed, draft.remote);
  const send = merged.text === (draft.sent ?? draft.remote) ? undefined : merged.text;
  const both = draft.typed !== draft.seen && draft.remote !== draft.seen && draft.typed !== draft.remote;
  const after: Draft = {
    ...draft,
    seen: stay ? draft.seen : draft.remote,
    typed: stay ? merged.text : undefined,
    sent: send ?? draft.sent,
    theirs: merged.clash ? draft.remote : draft.theirs,
    alsoChanged: draft.alsoChanged || both,
  };
  return { draft: after, send };
}

/** The notice about the other one's change has been read, or their text was taken. */
export function dismiss(draft: Draft): Draft {
  return { ...draft, theirs: undefined, alsoChanged: false };
}
