import { useId } from 'react';

interface SelectProps<T extends string> {
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  onChoose(value: T): void;
}

/** One of many, under its label. */
export function Select<T extends string>({ label, value, choices, onChoose }: SelectProps<T>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value as T)}>
        {choices.map(([key, words]) => <option key={key} value={key}>{words}</option>)}
      </select>
    </div>
  );
}
