import { type ReactNode, useId } from 'react';
import type { Language } from '../../shell.js';

/** The languages of texts, each in its own words. */
export const languages: readonly (readonly [Language, string])[] = [['nl', 'Nederlands'], ['en', 'English']];

interface ChoicesProps<T extends string> {
  legend: string;
  value: T;
  /** The value and its words; a choice of languages says each in its own. */
  choices: readonly (readonly [T, ReactNode])[];
  onChoose(value: T): void;
}

/** One of a few, all in view. */
export function Choices<T extends string>({ legend, value, choices, onChoose }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(([key, label]) => (
        <label key={key} className="panel-choice" lang={languages.some(([one]) => one === key) ? key : undefined}>
          <input type="radio" name={name} checked={key === value} onChange={() => onChoose(key)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
