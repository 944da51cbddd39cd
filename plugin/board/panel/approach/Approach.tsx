import { usePack, usePanel } from '../context.js';
import './approach.css';
import { Overview } from './Overview.js';
import { Way } from './Way.js';
import { readPart, routesOf } from './ways.js';

/** Where everything is on its flow, and the way of one thing. The part is `<kind>/<field>` with or without `/<id>`. */
export function Approach() {
  const { screen } = usePanel();
  const pack = usePack();
  const routes = routesOf(pack);
  const where = readPart(routes, 'part' in screen ? screen.part : undefined);
  if (!where) return null;
  const { route, id } = where;
  return id === undefined ? <Overview routes={routes} route={route} /> : <Way key={id} route={route} id={id} />;
}
