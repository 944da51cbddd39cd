import { usePack, usePanel } from '../context.js';
import { CardList } from './CardList.js';
import { CardTalk } from './CardTalk.js';
import './conversation.css';
import { Meeting } from './Meeting.js';

/** Talking by cards. The part is `card/<id>`, with or without `/<meeting>`, or `meeting/<id>`. */
export function Conversation() {
  const { screen } = usePanel();
  const pack = usePack();
  const [what, id, meeting] = ('part' in screen ? (screen.part ?? '') : '').split('/');
  const card = what === 'card' ? pack.cards.find((one) => one.id === id) : undefined;
  if (card) return <CardTalk card={card} chosen={meeting} />;
  if (what === 'meeting' && id) return <Meeting id={id} />;
  return <CardList />;
}
