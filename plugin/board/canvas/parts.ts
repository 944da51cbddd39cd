/**
 * Which element on the whiteboard stands for what. Elements that the projection makes carry `customData.kwadrant`;
 * everything without it is a free drawing.
 */
import type { ExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import type { Whole } from './extent.js';

export type SceneElement = ExcalidrawElement;

/** The parts of one entity. */
export type EntityPart = 'card' | 'title' | 'footprint' | 'leader' | 'link';

export type Part = EntityPart | 'background';

/** What an element of the projection stands for; `id` is the entity's, or '' for the background. */
export interface PartOf {
  id: string;
  part: Part;
}

/** The mark itself: a footprint that is not shown as it is carries that too. */
export interface Mark extends PartOf {
  whole?: Whole;
}

const ENTITY_PARTS: readonly string[] = ['card', 'title', 'footprint', 'leader', 'link', 'background'];

/** Parts beside the main one get a colon in their element id, which neither our ids nor Excalidraw's contain. */
const SUFFIX: Record<EntityPart, string> = { card: '', link: '', title: ':t', footprint: ':f', leader: ':l' };

/** The element id of an entity's part. A card's and a link's element id is the entity's own id. */
export function elementId(id: string, part: EntityPart): string {
  return id + SUFFIX[part];
}

export function backgroundId(name: string): string {
  return `kwadrant:${name}`;
}

/** True for ids that only the projection may use; a free drawing with such an id is not shown. */
export function isReservedId(id: string): boolean {
  return id.includes(':');
}

/** Reads the mark of the projection; undefined for free drawings and for marks that nobody here makes. */
export function partOf(element: SceneElement): PartOf | undefined {
  const mark: unknown = element.customData?.['kwadrant'];
  if (typeof mark !== 'object' || mark === null) return undefined;
  const { id, part } = mark as Record<string, unknown>;
  if (typeof id !== 'string' || typeof part !== 'string' || !ENTITY_PARTS.includes(part)) return undefined;
  return { id, part: part as Part };
}

export function centreOf(box: { x: number; y: number; width: number; height: number }): { x: number; y: number } {
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
