import { createContext, type ReactNode, useContext, useEffect, useId, useState } from 'react';
import { useControls, usePanel, useText, useTopic } from '../context.js';
import { PickList } from '../parts/PickList.js';

interface Opened {
  key: string;
  setKey(key: string): void;
}

const OpenLine = createContext<Opened>({ key: '', setKey: () => undefined });

/** Holds lines of which at most one is open: the board then shows only what that one is about. */
export function Lines({ children }: { children: ReactNode }) {
  const [key, setKey] = useState('');
  return <OpenLine.Provider value={{ key, setKey }}>{children}</OpenLine.Provider>;
}

interface LineProps {
  /** Unique on the screen, and the same while the answer is. */
  name: string;
  /** What it comes from; without any it is only read. */
  ids: readonly string[];
  children: ReactNode;
  /** Stands quietly at the end. */
  mark?: string;
}

/** One thing the map tells. Pressed, it lists where that comes from and lets only those stand out on the board. */
export function Line(props: LineProps) {
  const id = useId();
  return (
    <div>
      <LineButton {...props} id={id} />
      <LineFrom name={props.name} ids={props.ids} id={id} />
    </div>
  );
}

/** The line alone; its list, with the same `id`, stands elsewhere. */
export function LineButton({ name, ids, children, mark = '', id }: LineProps & { id: string }) {
  const { key, setKey } = useContext(OpenLine);
  const open = key === name;
  const words = (
    <>
      <span className="panel-grow">{children}</span>
      {mark !== '' && <span className="panel-quiet">{mark}</span>}
    </>
  );
  if (ids.length === 0) return <div className="panel-line">{words}</div>;
  return (
    <button type="button" className="panel-line" aria-expanded={open} aria-controls={id}
      onClick={() => setKey(open ? '' : name)}>
      {words}
    </button>
  );
}

/** What an open line comes from; nothing while it is closed. */
export function LineFrom({ name, ids, id }: { name: string; ids: readonly string[]; id: string }) {
  const { store } = usePanel();
  const controls = useControls();
  const text = useText();
  useTopic('entities');
  const open = useContext(OpenLine).key === name;
  const told = ids.join(' ');
  useEffect(() => {
    if (!open || told === '') return undefined;
    controls.dim?.(told.split(' '));
    return () => controls.dim?.(undefined);
  }, [controls, open, told]);
  const items = open ? ids.flatMap((one) => store.item(one) ?? []) : [];
  return (
    <div id={id} className="panel-line-from" hidden={!open}>
      <PickList label={text('panel.insight.from')} items={items} />
    </div>
  );
}
