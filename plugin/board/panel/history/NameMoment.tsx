import { usePanel, useRights, useText } from '../context.js';
import { TitleForm } from '../parts/TitleForm.js';

/** A kind that every map has, whatever its pack. */
const momentKind = 'moment';

/** Gives a moment a name, so that it is found again: the chosen one, or `undefined` for now. */
export function NameMoment({ at }: { at: number | undefined }) {
  const { store, notices } = usePanel();
  const text = useText();
  const { edit } = useRights();
  if (!edit) return null;
  const keep = (title: string, moment: number): void => {
    const id = store.session.newId();
    store.send([
      { kind: 'created', id, entity: momentKind, title },
      { kind: 'edited', id, field: 'at', value: { kind: 'int', value: moment } },
    ]);
    notices.show({ tone: 'done', text: text('panel.history.kept', { title }) });
  };
  // Now is when the last change was made, by the clock of the host that dates them and not by this page's.
  const keepNow = (title: string): void => {
    store.session.ask({ about: 'moments' }).then(({ last }) => keep(title, last), () => {
      notices.show({ tone: 'problem', text: text('panel.history.notKept', { title }), kept: title });
    });
  };
  return (
    <details className="panel-more">
      <summary>{text(at === undefined ? 'panel.history.nameNow' : 'panel.history.nameThen')}</summary>
      <TitleForm label={text('panel.history.name')} submit={text('panel.history.keep')}
        onSubmit={(title) => (at === undefined ? keepNow(title) : keep(title, at))} />
    </details>
  );
}
