import { useMemo, useRef } from 'react';
import { usePanel, useSay, useText, useTopic } from '../context.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { Select } from '../parts/Select.js';
import { useReturnFocus } from '../parts/useReturnFocus.js';
import { groupBySteps, type Route, type StepGroup } from './ways.js';

/** Everything of a kind by the step it is at. */
export function Overview({ routes, route }: { routes: readonly Route[]; route: Route }) {
  const { store } = usePanel();
  const say = useSay();
  const text = useText();
  const version = useTopic('entities');
  const groups = useMemo(
    () => groupBySteps(version >= 0 ? store.live(route.kind.id) : [], route),
    [store, route, version],
  );
  const list = useRef<HTMLDivElement>(null);
  useReturnFocus(list);
  const { flow } = route.field;
  const empty = groups.every((one) => one.items.length === 0);
  return (
    <div className="panel-stack" ref={list}>
      <ScreenTitle>{text('panel.approach.title')}</ScreenTitle>
      {routes.length > 1 && <ChooseRoute routes={routes} route={route} />}
      {flow.description && <p className="panel-quiet">{say(flow.description)}</p>}
      {empty && (
        <p className="panel-empty">{text('panel.approach.empty', { kind: say(route.kind.plural).toLowerCase() })}</p>
      )}
      {!empty && groups.filter((one) => one.step || one.items.length > 0).map((group) => (
        <Group key={group.step?.id ?? ''} group={group} route={route} />
      ))}
    </div>
  );
}

function ChooseRoute({ routes, route }: { routes: readonly Route[]; route: Route }) {
  const { go } = usePanel();
  const say = useSay();
  const text = useText();
  return (
    <Select label={text('panel.approach.which')} value={route.id}
      choices={routes.map((one) => [one.id, `${say(one.field.flow.title)} (${say(one.kind.plural).toLowerCase()})`])}
      onChoose={(part) => go({ name: 'approach', part })} />
  );
}

function Group({ group: { step, items }, route }: { group: StepGroup; route: Route }) {
  const { go } = usePanel();
  const say = useSay();
  const text = useText();
  const title = step ? say(step.title) : text('panel.approach.notBegun');
  return (
    <section className="panel-group" aria-label={title}>
      <div className={`panel-group-head panel-way-head${step ? '' : ' panel-way-outside'}`}>
        <h3>{title}</h3>
        <span>{items.length > 0 ? items.length : text('panel.approach.none')}</span>
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" className="panel-item" data-id={item.id}
              onClick={() => go({ name: 'approach', part: `${route.id}/${item.id}` })}>
              <span className="panel-item-title">{item.title || text('panel.untitled')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
