import { usePanel } from '../context.js';
import './history.css';
import { Then } from './Then.js';
import { Thing } from './Thing.js';

/** The life of the map. The part is `<ms>`, a moment, with or without `/<id>`, one thing as it was then. */
export function History() {
  const { screen } = usePanel();
  const [moment, id] = ('part' in screen ? (screen.part ?? '') : '').split('/');
  const at = moment ? Number(moment) : undefined;
  if (at !== undefined && Number.isSafeInteger(at) && id) return <Thing at={at} id={id} />;
  return <Then start={at !== undefined && Number.isSafeInteger(at) ? at : undefined} />;
}
