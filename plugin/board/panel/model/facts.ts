/** Fields in words, for who looks and for the outline. */
import type { Language } from '../../shell.js';
import { t } from '../text.js';
import { dayText } from './days.js';
import { stepOf } from './flow.js';
import { type Item, textOf } from './items.js';
import { say } from './pack/pack.js';
import type { Field } from './pack/types.js';
import { readRecord } from './record.js';
import { positionText, toPercent } from './words.js';

/** What a field says, a line each; empty when it says nothing. */
export interface Fact {
  readonly lines: readonly string[];
  /** Ids of what it refers to, instead of lines. */
  readonly ids: readonly string[];
}

const noIds: readonly string[] = [];

function linesOf(item: Item, field: Field, language: Language): readonly string[] {
  const value = item.fields.get(field.name);
  switch (field.type) {
    case 'text': case 'long_text':
      return [textOf(value)];
    case 'boolean':
      return value?.kind === 'bool' ? [t(language, value.value ? 'panel.field.yes' : 'panel.field.no')] : [];
    case 'integer':
      return value?.kind === 'int' ? [`${value.value} ${say(field.unit, language)}`.trim()] : [];
    case 'date':
      return value?.kind === 'int' ? [dayText(language, value.value)] : [];
    case 'choice':
      return [say(field.set.options.find((one) => one.id === textOf(value))?.title, language)];
    case 'choices':
      return field.set.options.filter((one) => {
        const on = item.fields.get(`${field.name}.${one.id}`);
        return on?.kind === 'bool' && on.value;
      }).map((one) => say(one.title, language));
    case 'scale': {
      if (value?.kind !== 'int') return [];
      const [low, high] = field.ends;
      return [positionText(language, toPercent(value.value), [say(low, language), say(high, language)])];
    }
    case 'checklist':
      return field.checklist.items.flatMap((one) => {
        const said = textOf(item.fields.get(`${field.name}.${one.id}`));
        const answer = field.checklist.answers.find((option) => option.id === said);
        return answer ? [`${say(one.text, language)} ${say(answer.title, language)}`] : [];
      });
    case 'step':
      return [say(stepOf(field.flow, textOf(value))?.title, language)];
    case 'record': {
      const { when, who, why } = readRecord(textOf(value));
      return [when === null ? '' : dayText(language, when), who, why];
    }
    case 'reference': case 'references':
      return [];
  }
}

export function factOf(item: Item, field: Field, language: Language): Fact {
  const value = item.fields.get(field.name);
  const refers = field.type === 'reference' || field.type === 'references';
  const ids = !refers ? noIds : value?.kind === 'ids' ? value.value : value?.kind === 'id' ? [value.value] : noIds;
  return { lines: linesOf(item, field, language).filter((line) => line !== ''), ids };
}

export function saysNothing(fact: Fact): boolean {
  return fact.lines.length === 0 && fact.ids.length === 0;
}
