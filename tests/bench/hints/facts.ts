/**
 * What the rule engines get: the same map and checks, with everything counted beforehand that no rule engine counts by
 * itself (links, references, options, shares). They are timed without that work; ours is timed with it.
 */
export interface Node {
  readonly [key: string]: unknown;
}

export interface Check {
  readonly id: string;
  readonly about: string;
  readonly when: Node;
}

/** Flat, since a dot in a name is a path to the engines. */
export type Facts = Readonly<Record<string, unknown>>;

export interface Subject {
  readonly id: string;
  readonly kind: string;
  readonly facts: Facts;
}

interface Stored {
  readonly id: string;
  readonly kind: string | null;
  readonly deleted?: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

type Place = { x: number; y: number };

/** A field's name as the engines see it. */
export const flat = (name: string): string => name.replaceAll('.', '|');
/** The name of what a condition counts. */
export const counted = (node: Node): string => flat(JSON.stringify({ ...node, under: undefined, over: undefined }));

const countingKeys = ['links', 'referred', 'answers', 'chosen', 'entities'];
export const isCounting = (node: Node): boolean => countingKeys.some((key) => key in node);

/** Conditions without `similar`: no rule engine compares titles. */
export function comparable(checks: readonly Check[]): Check[] {
  return checks.filter(({ when }) => !JSON.stringify(when).includes('"similar"'));
}

export class World {
  private readonly live: Stored[];
  private readonly kinds: Map<string, string>;
  private readonly linksAt = new Map<string, { kind: string; end: string; other: string }[]>();
  private readonly namedBy = new Map<string, { kind: string; field: string }[]>();

  constructor(
    entities: readonly Stored[],
    private readonly lenses: readonly { id: string; quadrants: { id: string }[] }[],
  ) {
    this.live = entities.filter(({ kind, deleted }) => kind !== null && !deleted);
    this.kinds = new Map(this.live.map(({ id, kind }) => [id, kind!]));
    for (const entity of this.live) this.index(entity);
  }

  /** What the checks are about, the map itself among them. */
  subjects(checks: readonly Check[]): Subject[] {
    const counting = checks.map(({ about, when }) => ({ about, nodes: nodesOf(when).filter(isCounting) }));
    const about = (kind: string): Node[] => counting.filter((one) => one.about === kind).flatMap(({ nodes }) => nodes);
    const byKind = new Map([...new Set(checks.map((check) => check.about))].map((kind) => [kind, about(kind)]));
    const map: Stored = { id: 'map', kind: 'map', fields: {} };
    return [...this.live, map]
      .filter(({ kind }) => byKind.has(kind!))
      .map((entity) => ({ id: entity.id, kind: entity.kind!, facts: this.facts(entity, byKind.get(entity.kind!)!) }));
  }

  private index({ kind, fields }: Stored): void {
    const ends = (fields['ends'] as { ids: string[] } | undefined)?.ids;
    if (ends && ends[0] !== ends[1] && ends.every((end) => this.kinds.has(end))) {
      push(this.linksAt, ends[0]!, { kind: kind!, end: 'from', other: this.kinds.get(ends[1]!)! });
      push(this.linksAt, ends[1]!, { kind: kind!, end: 'to', other: this.kinds.get(ends[0]!)! });
    }
    for (const [field, value] of Object.entries(fields)) {
      if (field === 'ends' || typeof value !== 'object' || value === null) continue;
      const { id: one, ids = one === undefined ? [] : [one] } = value as { id?: string; ids?: string[] };
      for (const named of new Set(ids)) push(this.namedBy, named, { kind: kind!, field });
    }
  }

  private facts(entity: Stored, counting: readonly Node[]): Facts {
    const facts: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(entity.fields)) {
      if (value !== false && value !== '') facts[flat(name)] = value;
    }
    for (const lens of this.lenses) {
      const place = (entity.fields[`place.${lens.id}`] as { place?: Place } | undefined)?.place;
      facts[`placed|${lens.id}`] = place !== undefined;
      if (place === undefined) continue;
      // Nothing here stands on a middle line or has a footprint: all of it is in one quadrant.
      const quadrant = Number(place.x > 5_000) + 2 * Number(place.y > 5_000);
      lens.quadrants.forEach(({ id }, at) => (facts[`share|${lens.id}|${id}`] = at === quadrant ? 100 : 0));
    }
    for (const node of counting) facts[counted(node)] = this.count(entity, node);
    return facts;
  }

  private count(entity: Stored, node: Node): number {
    const links = node['links'] as { kind: string; end: string; other?: string } | undefined;
    if (links) {
      return (this.linksAt.get(entity.id) ?? []).filter(({ kind, end, other }) =>
        kind === links.kind && (links.end === 'any' || links.end === end) && (links.other ?? other) === other).length;
    }
    const referred = node['referred'] as { kind: string; by: string } | undefined;
    if (referred) {
      return (this.namedBy.get(entity.id) ?? []).filter(({ kind, field }) =>
        kind === referred.kind && field === referred.by).length;
    }
    const answers = node['answers'] as { checklist: string; answer: string } | undefined;
    const under = (name: string): unknown[] =>
      Object.entries(entity.fields).filter(([field]) => field.startsWith(`${name}.`)).map(([, value]) => value);
    if (answers) return under(answers.checklist).filter((value) => value === answers.answer).length;
    if ('chosen' in node) return under(node['chosen'] as string).filter((value) => value === true).length;
    const { kind } = node['entities'] as { kind: string };
    return this.live.filter((one) => one.kind === kind).length;
  }
}

function push<T>(all: Map<string, T[]>, key: string, value: T): void {
  const list = all.get(key);
  if (list) list.push(value);
  else all.set(key, [value]);
}

function nodesOf(node: Node): Node[] {
  const parts = [...((node['all'] ?? node['any'] ?? []) as Node[]), ...(node['not'] ? [node['not'] as Node] : [])];
  return [node, ...parts.flatMap(nodesOf)];
}
