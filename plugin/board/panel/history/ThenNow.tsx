import { useText } from '../context.js';

export interface ThenNowRow {
  key: string;
  title: string;
  then: string | number;
  now: string | number;
}

/** Figures of two moments beside each other. `quiet`: the words stand above it already, and are there to be heard. */
export function ThenNow({ caption, quiet, rows }: { caption: string; quiet?: boolean; rows: readonly ThenNowRow[] }) {
  const text = useText();
  return (
    <table className="panel-figures">
      <caption className={quiet ? 'panel-unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{text('panel.history.then')}</th>
          <th scope="col">{text('panel.history.now')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, then, now }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td>{then}</td>
            <td>{now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
