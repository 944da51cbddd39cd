/** The checks as rules of json-logic-js. */
import jsonLogic from 'json-logic-js';
import { type Check, counted, flat, isCounting, type Node, type Subject } from './facts.js';

/** `parts` answers the names of a field's registers; one for most fields. */
export type Parts = (kind: string, field: string) => readonly string[];

const variable = (name: string): object => ({ var: flat(name) });

function compare(value: object, node: Node): object {
  // Nothing is below any number to JavaScript; to a check it passes no test.
  const test = 'under' in node ? { '<': [value, node['under']] } : { '>': [value, node['over']] };
  return { and: [{ '!=': [value, null] }, test] };
}

function fieldTest(node: Node, kind: string, today: number, parts: Parts): object {
  const name = node['field'] as string;
  const value = variable(name);
  if ('empty' in node) {
    const empty = { and: parts(kind, name).map((part) => ({ '==': [variable(part), null] })) };
    return node['empty'] === true ? empty : { '!': empty };
  }
  if ('is' in node) return node['is'] === false ? { '!': value } : { '===': [value, node['is']] };
  if ('in' in node) return { in: [value, node['in']] };
  if ('days_ago_over' in node) {
    return { and: [{ '!=': [value, null] }, { '>': [{ '-': [today, value] }, node['days_ago_over']] }] };
  }
  if ('days_ahead_under' in node) {
    const ahead = { '-': [value, today] };
    return { and: [{ '!=': [value, null] }, { '>=': [ahead, 0] }, { '<': [ahead, node['days_ahead_under']] }] };
  }
  return compare(value, node);
}

function rule(node: Node, kind: string, today: number, parts: Parts): object {
  const each = (key: string): object[] => (node[key] as Node[]).map((part) => rule(part, kind, today, parts));
  if ('all' in node) return { and: each('all') };
  if ('any' in node) return { or: each('any') };
  if ('not' in node) return { '!': rule(node['not'] as Node, kind, today, parts) };
  if ('field' in node) return fieldTest(node, kind, today, parts);
  if ('placed' in node) return { '===': [variable(`placed.${node['placed'] as string}`), node['is'] !== false] };
  if (isCounting(node)) return compare({ var: counted(node) }, node);
  const { lens, quadrant } = node['share'] as { lens: string; quadrant: string };
  return compare(variable(`share.${lens}.${quadrant}`), node);
}

/** Answers a function that finds all hints, as `check entity`. */
export function jsonLogicHints(checks: readonly Check[], today: number, parts: Parts) {
  const rules = checks.map(({ id, about, when }) => ({ id, about, rule: rule(when, about, today, parts) }));
  const byKind = new Map(rules.map(({ about }) => [about, rules.filter((one) => one.about === about)]));
  return (subjects: readonly Subject[]): string[] => {
    const found: string[] = [];
    for (const { id, kind, facts } of subjects) {
      for (const one of byKind.get(kind)!) if (jsonLogic.apply(one.rule, facts)) found.push(`${one.id} ${id}`);
    }
    return found;
  };
}
