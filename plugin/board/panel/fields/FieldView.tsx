import { memo } from 'react';
import type { Item } from '../model/items.js';
import type { Field } from '../model/pack/types.js';
import { ChecklistField } from './ChecklistField.js';
import { Choice } from './Choice.js';
import { Choices } from './Choices.js';
import { DateInput } from './DateInput.js';
import { NumberInput } from './NumberInput.js';
import { RecordField } from './RecordField.js';
import { ReferenceField } from './ReferenceField.js';
import { Scale } from './Scale.js';
import { StepField } from './StepField.js';
import { TextInput } from './TextInput.js';
import { YesNo } from './YesNo.js';

/** One field of a form, by its type. For who may change it; `FactView` is for who may look. */
export const FieldView = memo(function FieldView({ item, field }: { item: Item; field: Field }) {
  switch (field.type) {
    case 'text': case 'long_text':
      return <TextInput item={item} field={field} />;
    case 'boolean':
      return <YesNo item={item} field={field} />;
    case 'date':
      return <DateInput item={item} field={field} />;
    case 'record':
      return <RecordField item={item} field={field} />;
    case 'integer':
      return <NumberInput item={item} field={field} />;
    case 'choice':
      return <Choice item={item} field={field} />;
    case 'choices':
      return <Choices item={item} field={field} />;
    case 'scale':
      return <Scale item={item} field={field} />;
    case 'reference': case 'references':
      return <ReferenceField item={item} field={field} />;
    case 'checklist':
      return <ChecklistField item={item} field={field} />;
    case 'step':
      return <StepField item={item} field={field} />;
  }
});
