import { useId, useState } from 'react';
import { type ReportKind, reportSections, type ReportSectionId } from '../../../protocol/report.js';
import { useLanguage, usePanel, useText, useTopic } from '../context.js';
import { momentText } from '../history/stops.js';
import { issueKind } from '../model/kinds.js';
import { Choices, languages } from '../parts/Choices.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { Select } from '../parts/Select.js';
import { useAnswer } from '../useAnswer.js';
import { aboutOneIssue, drawsMap, firstOrder, type Order, reportFormats, reportKinds } from './order.js';
import { useReport } from './useReport.js';

/** The map as a document that people hand in: what it is, as which file, and one press. */
export function Report() {
  const { store } = usePanel();
  const text = useText();
  useTopic('entities');
  const language = useLanguage();
  const [order, setOrder] = useState(() => firstOrder(language));
  const { busy, problem, make, stop } = useReport();
  const change = (part: Partial<Order>): void => setOrder((now) => ({ ...now, ...part }));
  const issues = store.live(issueKind);
  // Somebody may have taken the chosen one off the map meanwhile.
  const issue = issues.find((one) => one.id === order.issue) ?? issues[0];
  const kinds = reportKinds.filter((one) => issues.length > 0 || !aboutOneIssue.has(one));
  const kind = kinds.includes(order.kind) ? order.kind : 'report';
  return (
    <form className="panel-stack" onSubmit={(event) => {
      event.preventDefault();
      make({ ...order, kind, issue: issue?.id ?? '' });
    }}>
      <ScreenTitle>{text('panel.report.title')}</ScreenTitle>
      <p className="panel-quiet">{text('panel.report.intro')}</p>
      <Choices legend={text('panel.report.kind')} value={kind} onChoose={(one: ReportKind) => change({ kind: one })}
        choices={kinds.map((one) => [one, text(`panel.report.kind.${one}`)])} />
      {aboutOneIssue.has(kind) && (
        <Select label={text('panel.report.issue')} value={issue?.id ?? ''} onChoose={(id) => change({ issue: id })}
          choices={issues.map((one) => [one.id, one.title || text('panel.untitled')])} />
      )}
      {kind === 'leaflet' && <p className="panel-quiet">{text('panel.report.leafletHint')}</p>}
      <Select label={text('panel.report.format')} value={order.format} onChoose={(format) => change({ format })}
        choices={reportFormats.map((one) => [one, text(`panel.report.format.${one}`)])} />
      <div>
        <label className="panel-choice">
          <input type="checkbox" checked={order.redact}
            onChange={(event) => change({ redact: event.target.checked })} />
          {text('panel.report.redact')}
        </label>
        <p className="panel-quiet">{text('panel.report.redactHint')}</p>
      </div>
      {problem !== undefined && <p role="alert" className="panel-problem-box">{problem}</p>}
      <p role="status">{busy ? text('panel.report.busy') : ''}</p>
      {/* Two buttons and not one that changes: the click that stops would send the form. */}
      {busy ? <button key="stop" type="button" onClick={stop}>{text('panel.report.stop')}</button>
        : <button key="make" type="submit" className="panel-primary">{text('panel.report.make')}</button>}
      <details className="panel-more">
        <summary>{text('panel.report.more')}</summary>
        <div className="panel-stack">
          {kind === 'report' && <SinceMoment since={order.since} onChoose={(since) => change({ since })} />}
          <Choices legend={text('panel.report.language')} value={order.language} choices={languages}
            onChoose={(one) => change({ language: one })} />
          {drawsMap({ ...order, kind }) && <MapLook order={order} onChange={change} />}
          {kind === 'report' && <Sections without={order.without} onChange={(without) => change({ without })} />}
        </div>
      </details>
    </form>
  );
}

/** How the map in it is drawn. */
function MapLook({ order, onChange }: { order: Order; onChange(part: Partial<Order>): void }) {
  const text = useText();
  return (
    <fieldset>
      <legend>{text('panel.report.look')}</legend>
      {(['mono', 'numbers'] as const).map((one) => (
        <label key={one} className="panel-choice">
          <input type="checkbox" checked={order[one]} onChange={(event) => onChange({ [one]: event.target.checked })} />
          {text(`panel.report.look.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** A moment to compare with: those that have a name, for a report is read by people who were not there. */
function SinceMoment({ since, onChoose }: { since: string; onChoose(since: string): void }) {
  const text = useText();
  const language = useLanguage();
  const moments = useAnswer({ about: 'moments' }).answer?.moments ?? [];
  if (moments.length === 0) return <p className="panel-quiet">{text('panel.report.noMoments')}</p>;
  return (
    <Select label={text('panel.report.since')} value={since} onChoose={onChoose}
      choices={[
        ['', text('panel.report.sinceNothing')],
        ...moments.map(({ id, title, at }) => [id, `${title}, ${momentText(language, at)}`] as const),
      ]} />
  );
}

interface SectionsProps {
  without: readonly ReportSectionId[];
  onChange(without: readonly ReportSectionId[]): void;
}

/** What goes in. What the map has nothing of is left out by itself. */
function Sections({ without, onChange }: SectionsProps) {
  const id = useId();
  const text = useText();
  const offered = reportSections.filter((one) => one !== 'places');
  const isLast = (section: ReportSectionId): boolean =>
    offered.every((one) => one === section || without.includes(one));
  return (
    <fieldset aria-describedby={id}>
      <legend>{text('panel.report.sections')}</legend>
      <p id={id} className="panel-quiet">{text('panel.report.sectionsHint')}</p>
      {offered.map((one) => (
        <label key={one} className="panel-choice">
          <input type="checkbox" checked={!without.includes(one)} disabled={isLast(one)}
            onChange={(event) => onChange(event.target.checked
              ? without.filter((other) => other !== one) : [...without, one])} />
          {text(`panel.report.section.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
