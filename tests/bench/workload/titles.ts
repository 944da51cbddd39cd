/** Titles as people in a Dutch neighbourhood write them, 20 to 60 characters long. */
import type { Random } from './random.js';

const what = [
  'Samen koken', 'Taalcafé', 'Wandelclub', 'Repaircafé', 'Buurtmoestuin', 'Huiswerkbegeleiding', 'Maatjesproject',
  'Inloopspreekuur', 'Fietsles', 'Muziekmiddag', 'Weggeefwinkel', 'Buurtpreventie', 'Eettafel', 'Voorleesuurtje',
  'Computerhulp', 'Speeltuinbeheer', 'Burenhulp', 'Creatieve ochtend', 'Beweegles', 'Straatfeest', 'Koffieochtend',
  'Zwerfvuilactie', 'Energiecoaches', 'Schuldhulp', 'Mantelzorgsalon', 'Dansavond', 'Naaiatelier', 'Buurtbus',
];
const who = [
  'voor ouderen', 'met nieuwkomers', 'voor jonge gezinnen', 'van bewoners', 'voor alleenstaanden', 'met jongeren',
  'voor mantelzorgers', 'met de school', 'voor kinderen', 'van de huurdersraad', 'met het wijkteam', 'voor iedereen',
];
const where = [
  'in buurthuis De Brug', 'op het plein', 'in de bibliotheek', 'aan de Vaart', 'bij de kerk', 'in het park',
  'in Schalkwijk', 'op dinsdagochtend', 'elke eerste zaterdag', 'in de Molenwijk', 'bij de sporthal', 'thuis',
];
const shortest = 20;
const longest = 60;

/** One title. They are not all different, as in life. */
export function title(random: Random): string {
  let text = `${random.pick(what)} ${random.pick(who)}`;
  if (random.below(3) > 0) text += ` ${random.pick(where)}`;
  if (text.length < shortest) text += ` ${random.pick(where)} ${1 + random.below(99)}`;
  return text.slice(0, longest).padEnd(shortest, '.');
}
