import { useText } from '../context.js';
import type { Card } from '../model/pack/types.js';
import { PartyMark } from './PartyMark.js';

/** Whom a card belongs to, in a shape and a word. */
const audiences: Readonly<Record<string, { key: string; marks: readonly string[] }>> = {
  residents: { key: 'panel.conversation.for.residents', marks: ['resident'] },
  professionals: { key: 'panel.conversation.for.professionals', marks: ['professional'] },
  everyone: { key: 'panel.conversation.for.everyone', marks: ['resident', 'professional'] },
};

/** For whom a card is, and how long the talk takes. */
export function Audience({ card }: { card: Card }) {
  const text = useText();
  const audience = audiences[card.audience];
  return (
    <span className="panel-quiet panel-audience">
      {audience?.marks.map((party) => <PartyMark key={party} party={party} />)}
      {[
        audience ? text(audience.key) : '',
        card.minutes === undefined ? '' : text('panel.conversation.minutes', { count: card.minutes }),
      ].filter(Boolean).join(' · ')}
    </span>
  );
}
