import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { usePanel, useText } from '../context.js';

const titleLimit = 500;

interface TitleFormProps {
  label: string;
  help?: string;
  submit: string;
  /** What stands between the words and the button. */
  children?: ReactNode;
  /** Begun earlier. */
  start?: string;
  /** Trimmed and not empty. The field is empty again afterwards, for the next one. */
  onSubmit(title: string): void;
}

/** One line of words and one button: how anything new begins. */
export function TitleForm({ label, help, submit, children, start = '', onSubmit }: TitleFormProps) {
  const { notices, takeFocus } = usePanel();
  const id = useId();
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState(start);
  // Before the heading asks: here one begins to type at once.
  useLayoutEffect(() => {
    if (takeFocus()) input.current?.focus();
  }, [takeFocus]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    input.current?.focus();
    const words = title.trim();
    if (words === '') {
      notices.announce(text('panel.add.needsTitle'));
      return;
    }
    setTitle('');
    onSubmit(words);
  };
  return (
    <form className="panel-stack" onSubmit={send}>
      <div>
        <label htmlFor={id}>{label}</label>
        {help !== undefined && <p id={`${id}-help`} className="panel-quiet panel-help">{help}</p>}
        <input ref={input} id={id} type="text" value={title} maxLength={titleLimit} required autoComplete="off"
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          onChange={(event) => setTitle(event.target.value)} />
      </div>
      {children}
      <button type="submit" className="panel-primary">{submit}</button>
    </form>
  );
}
