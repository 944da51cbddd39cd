import { type ReactNode, useId } from 'react';
import { useText } from '../context.js';
import { type Field, useField } from './useField.js';

interface TextFieldProps {
  label: string;
  remote: string;
  pending: string | undefined;
  /** More than one line; Enter then starts a new line. */
  lines?: boolean;
  required?: boolean;
  /** Whole numbers: a phone shows digits. */
  numeric?: boolean;
  /** A day, as YYYY-MM-DD. */
  date?: boolean;
  /** What is wrong with a text, in words: it is not sent. */
  problem?: (text: string) => string | undefined;
  /** What helps to fill it in; its id is `id`, and it is read with the field. */
  note?: ((id: string) => ReactNode) | undefined;
  maxLength?: number;
  placeholder?: string;
  onSend(text: string): void;
}

function describedBy(id: string, hasNote: boolean, { alsoChanged, problem }: Field): string | undefined {
  const ids = [hasNote && 'note', problem !== undefined && 'problem', alsoChanged && 'also'].filter(Boolean);
  return ids.length > 0 ? ids.map((part) => `${id}-${part as string}`).join(' ') : undefined;
}

/** A text that several people may change at once. */
export function TextField(props: TextFieldProps) {
  const { label, remote, pending, lines = false, required = false, note, maxLength, placeholder } = props;
  const id = useId();
  const text = useText();
  const field = useField({ remote, pending, required, problem: props.problem, send: props.onSend });
  const common = {
    id,
    value: field.text,
    placeholder,
    maxLength,
    'aria-required': required,
    'aria-describedby': describedBy(id, note !== undefined, field),
    'aria-invalid': field.problem !== undefined || undefined,
    onBlur: field.leave,
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {note?.(`${id}-note`)}
      {lines ? (
        <textarea {...common} rows={4} onChange={(event) => field.change(event.target.value)} />
      ) : (
        <input {...common} type={props.date ? 'date' : 'text'} inputMode={props.numeric ? 'numeric' : undefined}
          onChange={(event) => field.change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) field.leave();
          }} />
      )}
      {field.problem !== undefined && (
        <p className="panel-problem" id={`${id}-problem`} role="alert">{field.problem}</p>
      )}
      {field.alsoChanged && (
        <div className="panel-also" id={`${id}-also`} role="status">
          <p>{text('panel.field.also')}</p>
          {field.theirs !== undefined && (
            <>
              <p>{text('panel.field.theirsLabel')}</p>
              <p className="panel-also-theirs">{field.theirs}</p>
            </>
          )}
          <div className="panel-row">
            {field.theirs !== undefined && (
              <button type="button" onClick={field.takeTheirs}>{text('panel.field.takeTheirs')}</button>
            )}
            <button type="button" onClick={field.dismiss}>{text('panel.field.seen')}</button>
          </div>
        </div>
      )}
    </div>
  );
}
