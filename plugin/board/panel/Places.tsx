import { type ReactNode, useId, useState } from 'react';
import { isPlace, type PlaceName, usePack, usePanel, useText } from './context.js';
import { Icon, type IconName } from './parts/Icon.js';
import { type PanelPlace, places } from './screens.js';

/** More than this many do not fit beside each other in 360 px; then the last of the row opens the rest. */
const mostInRow = 5;

/** What stands in the row and what under "more". The place where one is always stands in the row. */
export function divide(all: readonly PanelPlace[], current: PlaceName): [PanelPlace[], PanelPlace[]] {
  if (all.length <= mostInRow) return [[...all], []];
  const first = all.slice(0, mostInRow - 1);
  const here = all.find((one) => one.name === current);
  const row = here && !first.includes(here) ? [...first.slice(0, -1), here] : first;
  return [row, all.filter((one) => !row.includes(one))];
}

/** The row of places at the top of the panel. */
export function Places() {
  const { screen, home, go } = usePanel();
  const text = useText();
  const pack = usePack();
  const id = useId();
  const [open, setOpen] = useState(false);
  const here = isPlace(screen) ? screen.name : home.name;
  const [row, rest] = divide(places.filter((one) => one.shown(pack)), here);
  const show = (name: PlaceName): void => {
    setOpen(false);
    go({ name });
  };
  const button = ({ name, title, icon }: PanelPlace): ReactNode => (
    <PlaceButton key={name} name={name} icon={icon} title={text(title)} current={name === here}
      onGo={() => show(name)} />
  );
  return (
    <nav className="panel-places" aria-label={text('panel.tabs')} onKeyDown={(event) => {
      if (event.key === 'Escape') setOpen(false);
    }}>
      <div className="panel-tabs">
        {row.map(button)}
        {rest.length > 0 && (
          <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <Icon name="more" />
            <span>{text('panel.tab.more')}</span>
          </button>
        )}
      </div>
      <div id={id} className="panel-tabs-rest" hidden={!open}>{rest.map(button)}</div>
    </nav>
  );
}

interface PlaceButtonProps {
  name: PlaceName;
  icon: IconName;
  title: string;
  current: boolean;
  onGo(): void;
}

function PlaceButton({ name, icon, title, current, onGo }: PlaceButtonProps) {
  return (
    <button type="button" data-place={name} aria-current={current ? 'page' : undefined} onClick={onGo}>
      <Icon name={icon} />
      <span>{title}</span>
    </button>
  );
}
