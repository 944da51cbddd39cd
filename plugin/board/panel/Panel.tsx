/** The panel beside the board: everything on the map in words, and everything the board can do without dragging. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PanelProps } from '../shell.js';
import './panel.css';
import './places.css';
import './controls.css';
import './parts/parts.css';
import './list/list.css';
import './assets/assets.css';
import './details/details.css';
import './fields/fields.css';
import './add/add.css';
import './outline/outline.css';
import './people/people.css';
import './steps/steps.css';
import './status/status.css';
import { AddForm } from './add/AddForm.js';
import { SelectedAssets } from './assets/SelectedAssets.js';
import { Context, type Drafts, isPlace, type Screen, usePanel, useRights, useText, useTopic } from './context.js';
import { Details } from './details/Details.js';
import { InitiativeList } from './list/InitiativeList.js';
import { NotesButton } from './list/NotesButton.js';
import { noFilter } from './model/filter.js';
import { textOf } from './model/items.js';
import { PanelStore } from './model/store.js';
import { Icon } from './parts/Icon.js';
import { Places } from './Places.js';
import { Rail } from './Rail.js';
import { placeOf } from './screens.js';
import { Messages } from './status/Messages.js';
import { Notices } from './status/notices.js';
import { StatusLine } from './status/StatusLine.js';
import { Tools } from './Tools.js';
import { useKeepFocus } from './useKeepFocus.js';
import { useReader } from './useReader.js';
import { useScreens } from './useScreens.js';

/** Keeps its own width (360 px, a rail of 56 px when closed) and below 900 px of window a height of half the window. */
export function Panel(props: PanelProps) {
  const { session } = props;
  const store = useMemo(() => new PanelStore(session), [session]);
  const [notices] = useState(() => new Notices());
  const [drafts] = useState((): Drafts => ({ title: '', picked: [], filter: noFilter }));
  useEffect(() => store.start(), [store]);
  const screens = useScreens(props.controls, store, drafts);
  const { screen, home, last, takeFocus } = screens;
  const { reader, reading, readAs } = useReader(store, props.controls);
  const go = useCallback((next: Screen) => {
    notices.clearDone();
    screens.go(next);
  }, [notices, screens.go]);
  const { listAsked } = props;
  useEffect(() => {
    if (listAsked > 0) go({ name: 'list' });
  }, [listAsked, go]);
  const context = useMemo(
    () => ({ props, store, notices, screen, home, last, go, takeFocus, drafts, reader, reading, readAs }),
    [props, store, notices, screen, home, last, go, takeFocus, drafts, reader, reading, readAs],
  );
  return (
    <Context.Provider value={context}>
      {props.settings.panelOpen ? <OpenPanel /> : <Rail />}
    </Context.Provider>
  );
}

function OpenPanel() {
  const { props, screen } = usePanel();
  const text = useText();
  const frame = useRef<HTMLElement>(null);
  useKeepFocus(frame);
  return (
    <aside ref={frame} className="panel" data-screen={screen.name} lang={props.settings.language}
      aria-label={text('panel.name')}>
      <Head />
      <Places />
      <NotesButton />
      <SelectedAssets />
      <div className="panel-body" key={keyOf(screen)}>
        <Shown screen={screen} />
      </div>
      <Messages />
      <Foot />
    </aside>
  );
}

function Head() {
  const { props, store } = usePanel();
  const text = useText();
  useTopic('map');
  const title = textOf(store.view.map.get('title')) || text('panel.untitledMap');
  return (
    <header className="panel-head">
      <h1 title={title}>{title}</h1>
      <Tools />
      <button type="button" className="panel-icon panel-fold" aria-label={text('panel.close')}
        title={text('panel.close')} onClick={() => props.onSettings({ panelOpen: false })}>
        <Icon name="fold" />
      </button>
    </header>
  );
}

function Shown({ screen }: { screen: Screen }) {
  const { edit } = useRights();
  if (screen.name === 'details') return <Details id={screen.id} />;
  if (screen.name === 'add' && edit) return <AddForm />;
  const Component = (isPlace(screen) ? placeOf(screen.name) : undefined)?.component ?? InitiativeList;
  return <Component />;
}

/** What is drawn anew, from the top, when it is another one. */
function keyOf(screen: Screen): string {
  if (screen.name === 'details') return screen.id;
  return isPlace(screen) ? `${screen.name} ${screen.part ?? ''}` : screen.name;
}

/** What there is to do at a place, and the status. */
function Foot() {
  const { screen } = usePanel();
  const Todo = isPlace(screen) ? placeOf(screen.name)?.foot : undefined;
  return (
    <div className="panel-foot">
      {Todo && <Todo />}
      <StatusLine />
    </div>
  );
}
