import { usePanel, useRights } from '../context.js';
import { AddAnything } from './AddAnything.js';
import { OutlineList } from './OutlineList.js';

/** The whole map as a list: the equal way in for who does not see it or does not drag. */
export function Outline() {
  const { screen } = usePanel();
  const { edit } = useRights();
  const part = 'part' in screen ? screen.part : undefined;
  return edit && part?.startsWith('add') ? <AddAnything kind={part.split(':')[1]} /> : <OutlineList />;
}
