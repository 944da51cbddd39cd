import { useEffect, useId, useRef, useState } from 'react';
import type { Role } from '../../session/types.js';
import { useLanguage, usePanel, useText } from '../context.js';
import { HostRefused } from '../hostRequest.js';
import { errorText } from '../text.js';
import { copyField, fetchLinks, type RoleLinks } from './links.js';

const order: readonly Role[] = ['editor', 'viewer', 'facilitator'];

type Answer = { state: 'loading' } | { state: 'failed'; code: string } | { state: 'here'; links: RoleLinks };

/** The way to the dialog with the links to this map. */
export function ShareButton() {
  const [open, setOpen] = useState(false);
  const text = useText();
  return (
    <>
      <button type="button" className="panel-primary" onClick={() => setOpen(true)}>{text('panel.share.open')}</button>
      {open && <ShareDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ShareDialog({ onClose }: { onClose(): void }) {
  const { props } = usePanel();
  const { mapId, token } = props;
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [answer, setAnswer] = useState<Answer>({ state: 'loading' });

  useEffect(() => {
    // A modal <dialog> keeps the focus inside and gives it back on closing.
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    let gone = false;
    fetchLinks(mapId, token).then(
      (links) => { if (!gone) setAnswer({ state: 'here', links }); },
      (error: unknown) => {
        if (!gone) setAnswer({ state: 'failed', code: error instanceof HostRefused ? error.code : 'internal' });
      },
    );
    return () => { gone = true; };
  }, [mapId, token]);

  return (
    <dialog ref={dialog} className="panel-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{text('panel.share.title')}</h2>
      <p>{text('panel.share.explain')}</p>
      {answer.state === 'loading' && <p role="status">{text('panel.share.loading')}</p>}
      {answer.state === 'failed' && <p role="alert">{errorText(language, answer.code)}</p>}
      {answer.state === 'here' && order.map((role) => {
        const url = answer.links[role];
        return url === undefined ? null : <LinkField key={role} role={role} url={url} />;
      })}
      <button type="button" onClick={() => dialog.current?.close()}>{text('panel.share.close')}</button>
    </dialog>
  );
}

function LinkField({ role, url }: { role: Role; url: string }) {
  const text = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    if (!field.current) return;
    setSaid(text(await copyField(field.current) ? 'panel.share.copied' : 'panel.share.copyByHand'));
  };
  return (
    <div className="panel-share-link">
      <label htmlFor={id}>{text(`panel.share.for.${role}`)}</label>
      <div className="panel-row panel-nowrap">
        <input ref={field} id={id} type="text" readOnly value={url} onFocus={(event) => event.target.select()} />
        <button type="button" aria-label={text('panel.share.copyFor', { whom: text(`panel.share.for.${role}`) })}
          onClick={() => void copy()}>
          {text('panel.share.copy')}
        </button>
      </div>
      <p className="panel-quiet" role="status">{said}</p>
    </div>
  );
}
