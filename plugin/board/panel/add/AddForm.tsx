import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLens, usePack, usePanel, useSay, useText } from '../context.js';
import { initiativeKind } from '../model/kinds.js';
import type { Quadrant } from '../model/lens.js';
import { newCardKind } from '../model/standing.js';
import { Back } from '../parts/Back.js';
import { QuadrantGrid } from '../parts/QuadrantGrid.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';

const titleLimit = 500;

/** A new initiative: first its title, then where it stands, or later. The form stays for the next one. */
export function AddForm() {
  const { store, notices, takeFocus, drafts } = usePanel();
  const lens = useLens();
  const pack = usePack();
  const say = useSay();
  const kind = newCardKind(pack, lens?.id);
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState(drafts.title);
  const [quadrant, setQuadrant] = useState<Quadrant>();

  // Before the heading asks: here one begins to type at once.
  useLayoutEffect(() => {
    if (takeFocus()) input.current?.focus();
  }, [takeFocus]);

  const change = (value: string): void => {
    drafts.title = value;
    setTitle(value);
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    input.current?.focus();
    const words = title.trim();
    if (words === '') {
      notices.announce(text('panel.add.needsTitle'));
      return;
    }
    const entity = store.session.newId();
    const place = quadrant && lens && {
      kind: 'placed' as const, id: entity, lens: lens.id, rx: 0, ry: 0,
      x: quadrant.x ? 7500 : 2500, y: quadrant.y ? 7500 : 2500,
    };
    store.send([{ kind: 'created', id: entity, entity: kind, title: words }, ...(place ? [place] : [])]);
    const where = quadrant ? quadrant.title : text('panel.list.unplaced');
    notices.show({ tone: 'done', text: text('panel.add.done', { title: words, where }) });
    change('');
    setQuadrant(undefined);
  };
  return (
    <form className="panel-stack" onSubmit={add}>
      <Back />
      <ScreenTitle>{kind === initiativeKind ? text('panel.add') : say(pack.kind(kind)?.title)}</ScreenTitle>
      <div>
        <label htmlFor={id}>{text('panel.add.title')}</label>
        <input ref={input} id={id} type="text" value={title} maxLength={titleLimit} required autoComplete="off"
          placeholder={text('panel.add.hint')} onChange={(event) => change(event.target.value)} />
      </div>
      {lens && (
        <div>
          <p className="panel-label">{text('panel.add.where')}</p>
          <QuadrantGrid lens={lens} label={text('panel.add.where')} chosen={quadrant?.id} onChoose={setQuadrant} />
          <button type="button" className="panel-later" aria-pressed={quadrant === undefined}
            onClick={() => setQuadrant(undefined)}>
            {text('panel.add.later')}
          </button>
        </div>
      )}
      <button type="submit" className="panel-primary">{text('panel.add.submit')}</button>
    </form>
  );
}
