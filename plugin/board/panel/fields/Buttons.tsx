import { useId } from 'react';

interface ButtonsProps {
  label: string;
  /** Read with the label. */
  noteId?: string | undefined;
  options: readonly { readonly id: string; readonly title: string }[];
  chosen: string | undefined;
  /** The one that was chosen already is let go: undefined. */
  onChoose(id: string | undefined): void;
}

/** A few answers beside each other, of which one or none holds. */
export function Buttons({ label, noteId, options, chosen, onChoose }: ButtonsProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} aria-describedby={noteId}>
      <p id={id} className="panel-label">{label}</p>
      <div className="panel-answers">
        {options.map((one) => (
          <button key={one.id} type="button" aria-pressed={one.id === chosen}
            onClick={() => onChoose(one.id === chosen ? undefined : one.id)}>
            {one.title}
          </button>
        ))}
      </div>
    </div>
  );
}
