/** The panel beside the board: everything on the map in words, and everything the board can do without dragging. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PanelProps } from '../shell.js';
import './panel.css';
import './controls.css';
import './parts/parts.css';
import './list/list.css';
import './details/details.css';
import './add/add.css';
import './people/people.css';
import './status/status.css';
import { AddForm } from './add/AddForm.js';
import { Context, type Screen, usePanel, useRights, useText, useTopic } from './context.js';
import { Details } from './details/Details.js';
import { InitiativeList } from './list/InitiativeList.js';
import { NotesButton } from './list/NotesButton.js';
import { textOf } from './model/items.js';
import { PanelStore } from './model/store.js';
import { Icon } from './parts/Icon.js';
import { People } from './people/People.js';
import { Rail } from './Rail.js';
import { Messages } from './status/Messages.js';
import { Notices } from './status/notices.js';
import { StatusLine } from './status/StatusLine.js';
import { Tools } from './Tools.js';
import { useKeepFocus } from './useKeepFocus.js';
import { useScreens } from './useScreens.js';
import { View } from './view/View.js';

/** Keeps its own width (360 px, a rail of 56 px when closed) and below 900 px of window a height of half the window. */
export function Panel(props: PanelProps) {
  const { session } = props;
  const store = useMemo(() => new PanelStore(session), [session]);
  const [notices] = useState(() => new Notices());
  const [addDraft] = useState(() => ({ title: '' }));
  useEffect(() => store.start(), [store]);
  const screens = useScreens(props.controls, store, addDraft);
  const { screen, takeFocus } = screens;
  const go = useCallback((next: Screen) => {
    notices.clearDone();
    screens.go(next);
  }, [notices, screens.go]);
  const { listAsked } = props;
  useEffect(() => {
    if (listAsked > 0) go({ name: 'list' });
  }, [listAsked, go]);
  const context = useMemo(
    () => ({ props, store, notices, screen, go, takeFocus, addDraft }),
    [props, store, notices, screen, go, takeFocus, addDraft],
  );
  return (
    <Context.Provider value={context}>
      {props.settings.panelOpen ? <OpenPanel last={screens.last} /> : <Rail />}
    </Context.Provider>
  );
}

function OpenPanel({ last }: { last: string | undefined }) {
  const { props, screen, go } = usePanel();
  const text = useText();
  const { edit } = useRights();
  const frame = useRef<HTMLElement>(null);
  useKeepFocus(frame);
  return (
    <aside ref={frame} className="panel" data-screen={screen.name} lang={props.settings.language}
      aria-label={text('panel.name')}>
      <Head />
      <Tabs />
      <NotesButton />
      <div className="panel-body" key={screen.name === 'details' ? screen.id : screen.name}>
        <Shown screen={screen} last={last} />
      </div>
      <Messages />
      <div className="panel-foot">
        {edit && screen.name === 'list' && (
          <button type="button" className="panel-primary" onClick={() => go({ name: 'add' })}>
            <Icon name="plus" />
            {text('panel.add.button')}
          </button>
        )}
        <StatusLine />
      </div>
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

function Tabs() {
  const { screen, go } = usePanel();
  const text = useText();
  const map = screen.name === 'list' || screen.name === 'add' || screen.name === 'details';
  const tab = (name: 'list' | 'people' | 'view', current: boolean) => (
    <button type="button" aria-current={current ? 'page' : undefined} onClick={() => go({ name })}>
      {text(`panel.tab.${name}`)}
    </button>
  );
  return (
    <nav className="panel-tabs" aria-label={text('panel.tabs')}>
      {tab('list', map)}
      {tab('people', screen.name === 'people')}
      {tab('view', screen.name === 'view')}
    </nav>
  );
}

function Shown({ screen, last }: { screen: Screen; last: string | undefined }) {
  const { edit } = useRights();
  switch (screen.name) {
    case 'add':
      return edit ? <AddForm /> : <InitiativeList last={last} />;
    case 'details':
      return <Details id={screen.id} />;
    case 'people':
      return <People />;
    case 'view':
      return <View />;
    case 'list':
      return <InitiativeList last={last} />;
  }
}
