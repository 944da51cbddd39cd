import { usePack, usePanel, useRights, useSay, useText, useTopic } from '../context.js';
import { stepOf } from '../model/flow.js';
import { type Item, textOf } from '../model/items.js';
import { Icon } from '../parts/Icon.js';
import { Reading } from '../parts/Reading.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { NextSteps } from './NextSteps.js';
import { StepFields } from './StepFields.js';
import { fieldsAt, readingFor, type Route } from './ways.js';

/** The way of one thing along its flow: where it is, what that step asks, and how it can go on. */
export function Way({ route, id }: { route: Route; id: string }) {
  const { store, go } = usePanel();
  const text = useText();
  useTopic('entities');
  const item = store.item(id);
  return (
    <div className="panel-stack">
      <button type="button" className="panel-back" onClick={() => go({ name: 'approach', part: route.id })}>
        <Icon name="back" />
        {text('panel.backTo', { place: text('panel.tab.approach') })}
      </button>
      <ScreenTitle>{item ? item.title || text('panel.untitled') : text('panel.details.unknown')}</ScreenTitle>
      {item?.gone && <p>{text('panel.details.goneViewer')}</p>}
      {item && !item.gone && <AtStep item={item} route={route} />}
    </div>
  );
}

function AtStep({ item, route }: { item: Item; route: Route }) {
  const { go } = usePanel();
  const pack = usePack();
  const say = useSay();
  const text = useText();
  const { edit } = useRights();
  const { flow } = route.field;
  const current = stepOf(flow, textOf(item.fields.get(route.field.name)));
  return (
    <>
      <Steps route={route} current={current?.id} />
      {!current && <p>{text('panel.step.none')}.</p>}
      {current?.help && <p>{say(current.help)}</p>}
      {current && current.prompts.length > 0 && (
        <section aria-label={text('panel.approach.questions')}>
          <h3>{text('panel.approach.questions')}</h3>
          <ul className="panel-prompts">
            {current.prompts.map((one) => <li key={one.nl}>{say(one)}</li>)}
          </ul>
        </section>
      )}
      {edit && <NextSteps item={item} route={route} />}
      {current && <StepFields item={item} fields={fieldsAt(route, current)} />}
      <button type="button" onClick={() => go({ name: 'details', id: item.id })}>{text('panel.approach.form')}</button>
      {current && <Reading references={readingFor(pack, route, current)} />}
    </>
  );
}

function Steps({ route, current }: { route: Route; current: string | undefined }) {
  const say = useSay();
  const text = useText();
  const { flow } = route.field;
  return (
    <ol className="panel-way" aria-label={say(flow.title)}>
      {flow.steps.map((step) => (
        <li key={step.id} aria-current={step.id === current ? 'step' : undefined}>
          {say(step.title)}
          {step.id === current && <span className="panel-way-now">{text('panel.approach.now')}</span>}
        </li>
      ))}
    </ol>
  );
}
