import { useEffect, useId, useRef, useState } from 'react';
import type { DrawingProposal } from '../../../protocol/proposal.js';
import { useLanguage, usePanel, useText } from '../context.js';
import { HostRefused } from '../hostRequest.js';
import { errorText } from '../text.js';
import { changesAnything, drawingOnMap } from './drawingOnMap.js';
import { Proposal } from './Proposal.js';

type State =
  | { at: 'looking' }
  | { at: 'asking'; proposal: DrawingProposal }
  | { at: 'making'; proposal: DrawingProposal }
  | { at: 'failed'; why: string };

/** What the file would become on the map, with the question whether to do so. */
export function DrawingDialog({ file, onClose }: { file: File; onClose(): void }) {
  const { props, notices } = usePanel();
  const { mapId, token } = props;
  const language = useLanguage();
  const text = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const left = useRef(new AbortController());
  const [state, setState] = useState<State>({ at: 'looking' });
  const failed = (error: unknown): void => {
    if (left.current.signal.aborted) return;
    const { code, params } = error instanceof HostRefused ? error : new HostRefused('unknown');
    setState({ at: 'failed', why: errorText(language, code, params) });
  };

  useEffect(() => {
    const controller = new AbortController();
    left.current = controller;
    // A modal <dialog> keeps the focus inside and gives it back on closing.
    const element = dialog.current;
    element?.showModal();
    drawingOnMap('propose', mapId, token, file, controller.signal)
      .then((proposal) => setState({ at: 'asking', proposal }), failed);
    return () => {
      controller.abort();
      element?.close();
    };
    // Asked once for a file, whatever the language turns into meanwhile.
  }, [mapId, token, file]);

  const confirm = (proposal: DrawingProposal): void => {
    setState({ at: 'making', proposal });
    drawingOnMap('import', mapId, token, file, left.current.signal).then(() => {
      notices.show({ tone: 'done', text: text('panel.drawing.done') });
      dialog.current?.close();
    }, failed);
  };
  return (
    <dialog ref={dialog} className="panel-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{text('panel.drawing.title')}</h2>
      <p role="status">
        {state.at === 'looking' && text('panel.drawing.looking')}
        {state.at === 'making' && text('panel.drawing.making')}
      </p>
      {state.at === 'failed' && <p role="alert">{state.why}</p>}
      {'proposal' in state && <Proposal proposal={state.proposal} />}
      <div className="panel-row">
        {state.at === 'asking' && changesAnything(state.proposal) && (
          <button type="button" className="panel-primary" onClick={() => confirm(state.proposal)}>
            {text('panel.drawing.confirm')}
          </button>
        )}
        {state.at !== 'making' && (
          <button type="button" onClick={() => dialog.current?.close()}>{text('panel.drawing.cancel')}</button>
        )}
      </div>
    </dialog>
  );
}
