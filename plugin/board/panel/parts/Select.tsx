import { type ReactNode, useId } from 'react';

interface SelectProps<T extends string> {
  label: ReactNode;
  /** One among many fields: its label is no heading. */
  plain?: boolean;
  value: T;
  choices: readonly (readonly [T, string])[];
  onChoose(value: T): void;
  /** What stands on its line. */
  beside?: ReactNode;
}

/** One of many, under its label. */
export function Select<T extends string>({ label, plain, value, choices, onChoose, beside }: SelectProps<T>) {
  const id = useId();
  const select = (
    <select id={id} value={value} onChange={(event) => onChoose(event.target.value as T)}>
      {choices.map(([key, words]) => <option key={key} value={key}>{words}</option>)}
    </select>
  );
  return (
    <div>
      <label htmlFor={id} className={plain ? 'panel-plain' : undefined}>{label}</label>
      {beside === undefined ? select : <div className="panel-row panel-nowrap">{select}{beside}</div>}
    </div>
  );
}
