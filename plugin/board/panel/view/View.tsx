import type { Gesture } from '../../../protocol/messages.js';
import { usePack, usePanel, useRights, useSay, useText, useTopic } from '../context.js';
import { TextField } from '../details/TextField.js';
import { BringDrawing } from '../drawing/BringDrawing.js';
import { textOf } from '../model/items.js';
import { Choices, languages } from '../parts/Choices.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';

const titleLimit = 200;

/** How the board looks: for me alone, and for a facilitator for everyone. */
export function View() {
  const { props } = usePanel();
  const { settings, onSettings } = props;
  const text = useText();
  const { edit, facilitate } = useRights();
  return (
    <div className="panel-stack">
      <ScreenTitle>{text('panel.view.title')}</ScreenTitle>
      <Choices legend={text('panel.view.language')} value={settings.language}
        choices={languages} onChoose={(language) => onSettings({ language })} />
      <Choices legend={text('panel.view.theme')} value={settings.theme}
        choices={(['system', 'light', 'dark'] as const).map((one) => [one, text(`panel.view.theme.${one}`)])}
        onChoose={(theme) => onSettings({ theme })} />
      <div>
        <label className="panel-choice">
          <input type="checkbox" checked={settings.calm}
            onChange={(event) => onSettings({ calm: event.target.checked })} />
          {text('panel.view.calm')}
        </label>
        <p className="panel-quiet">{text('panel.view.calmHint')}</p>
      </div>
      {edit && <MapTitle />}
      {edit && <BringDrawing />}
      {facilitate && <ForEveryone />}
    </div>
  );
}

function MapTitle() {
  const { store, props } = usePanel();
  const text = useText();
  useTopic('map');
  const pending = store.pending.get(props.mapId)?.fields['title'];
  return (
    <TextField label={text('panel.view.mapTitle')} remote={textOf(store.view.map.get('title'))}
      pending={pending && textOf(pending)} required maxLength={titleLimit}
      onSend={(value) => store.send([
        { kind: 'edited', id: props.mapId, field: 'title', value: { kind: 'text', value: value.trim() } },
      ])} />
  );
}

/** What turns or grows the board for all who look at it. */
function ForEveryone() {
  const { store, props } = usePanel();
  const text = useText();
  const say = useSay();
  const { lenses } = usePack();
  useTopic('matrix');
  const matrix = store.view.matrix;
  if (!matrix) return null;
  const edited = (field: string, value: Extract<Gesture, { kind: 'edited' }>['value']): void =>
    store.send([{ kind: 'edited', id: props.mapId, field, value }]);
  return (
    <>
      {lenses.length > 1 && (
        <Choices legend={text('panel.view.lens')} value={matrix.lens}
          choices={lenses.map((one) => [one.id, say(one.title)])}
          onChoose={(one) => edited('lens', { kind: 'text', value: one })} />
      )}
      <section className="panel-stack" aria-label={text('panel.view.everyone')}>
        <h3>{text('panel.view.everyone')}</h3>
        <button type="button" onClick={() => edited('flip_x', { kind: 'bool', value: !matrix.flipX })}>
          {text('panel.view.flipX')}
        </button>
        <button type="button" onClick={() => edited('flip_y', { kind: 'bool', value: !matrix.flipY })}>
          {text('panel.view.flipY')}
        </button>
      </section>
      <Choices legend={text('panel.view.size')} value={String(matrix.size)}
        choices={['0', '1', '2'].map((one) => [one, text(`panel.view.size.${one}`)])}
        onChoose={(one) => edited('size', { kind: 'int', value: Number(one) })} />
    </>
  );
}
