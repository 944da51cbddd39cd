import { useId } from 'react';
import { useText } from '../context.js';
import { useField } from './useField.js';

interface TextFieldProps {
  label: string;
  remote: string;
  pending: string | undefined;
  /** More than one line; Enter then starts a new line. */
  lines?: boolean;
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
  onSend(text: string): void;
}

/** A text that several people may change at once. */
export function TextField(props: TextFieldProps) {
  const { label, remote, pending, lines = false, required = false, maxLength, placeholder, onSend } = props;
  const id = useId();
  const text = useText();
  const field = useField({ remote, pending, required, send: onSend });
  const common = {
    id,
    value: field.text,
    placeholder,
    maxLength,
    'aria-required': required,
    'aria-describedby': field.alsoChanged ? `${id}-also` : undefined,
    onBlur: field.leave,
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {lines ? (
        <textarea {...common} rows={4} onChange={(event) => field.change(event.target.value)} />
      ) : (
        <input {...common} type="text" onChange={(event) => field.change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) field.leave();
          }} />
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
