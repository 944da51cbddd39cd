/** Free drawings: what is let in from the room, and what goes out to it. */
import type { FractionalIndex } from '@excalidraw/excalidraw/element/types';
import type { Drawing } from '../session/types.js';
import { isReservedId, type SceneElement } from './parts.js';

const TYPES = new Set(['rectangle', 'diamond', 'ellipse', 'arrow', 'line', 'freedraw', 'text', 'image', 'frame']);
const SAFE_LINK = /^(https?:\/\/|mailto:)/i;
/** Far outside any map; a coordinate beyond it would make the whiteboard unusable. */
const FARTHEST = 1_000_000;
/** One drawing as JSON, as in native/core/limits.h: a pen line of some ten minutes. */
export const MAX_DRAWING_BYTES = 256 * 1024;

export type DrawingProblem = 'bad_element' | 'limit_frame';

/** True for elements that nobody may put on the board: they could show another site inside the map. */
export function isRefusedType(type: string): boolean {
  return !TYPES.has(type);
}

type Check = (value: unknown) => boolean;

const nearEnough: Check = (value) => typeof value === 'number' && Math.abs(value) <= FARTHEST;
const isText: Check = (value) => typeof value === 'string';
const isId: Check = (value) => typeof value === 'string' && value.length <= 64;
const isNothing: Check = (value) => value === null || value === undefined;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const orNothing = (check: Check): Check => (value) => isNothing(value) || check(value);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const isPoint: Check = (value) => listOf(nearEnough)(value) && (value as unknown[]).length >= 2;
const isBinding: Check = (value) => isRecord(value) && isId(value['elementId']);
const isBound: Check = (value) => isRecord(value) && isId(value['id']) && isText(value['type']);

/** Numbers that must be there. */
const REQUIRED = ['x', 'y', 'width', 'height'];

/** Fields that Excalidraw takes as they are, and breaks on when they hold something else. */
const OPTIONAL: Readonly<Record<string, Check>> = {
  angle: nearEnough,
  backgroundColor: isText,
  boundElements: orNothing(listOf(isBound)),
  containerId: orNothing(isId),
  crop: orNothing((value) => isRecord(value) && Object.values(value).every(nearEnough)),
  endArrowhead: orNothing(isText),
  endBinding: orNothing(isBinding),
  fileId: orNothing(isId),
  fillStyle: isText,
  fontFamily: nearEnough,
  fontSize: nearEnough,
  frameId: orNothing(isId),
  groupIds: listOf(isId),
  lineHeight: nearEnough,
  locked: (value) => typeof value === 'boolean',
  name: orNothing(isText),
  opacity: nearEnough,
  originalText: isText,
  points: listOf(isPoint),
  pressures: listOf(nearEnough),
  roughness: nearEnough,
  roundness: orNothing((value) => isRecord(value) && nearEnough(value['type'])),
  scale: listOf(nearEnough),
  startArrowhead: orNothing(isText),
  startBinding: orNothing(isBinding),
  strokeColor: isText,
  strokeStyle: isText,
  strokeWidth: nearEnough,
  text: isText,
  textAlign: isText,
  verticalAlign: isText,
};

/** True for an element that the whiteboard can draw without breaking. */
export function isWellFormed(raw: Readonly<Record<string, unknown>>): boolean {
  return REQUIRED.every((field) => nearEnough(raw[field]))
    && Object.entries(OPTIONAL).every(([field, check]) => !Object.hasOwn(raw, field) || check(raw[field]));
}

function safeLink(link: unknown): string | null {
  return typeof link === 'string' && SAFE_LINK.test(link.trim()) ? link : null;
}

function withoutMark(custom: unknown): Record<string, unknown> | undefined {
  if (typeof custom !== 'object' || custom === null || Array.isArray(custom)) return undefined;
  const { kwadrant: _, ...rest } = custom as Record<string, unknown>;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** Fills in missing fields, as Excalidraw's `restoreElements` does; undefined for what is no element. */
export type Restore = (element: SceneElement) => SceneElement | undefined;

/**
 * A drawing of the room as an element. Undefined when it is refused or damaged: other people's pages may send anything.
 * `index` is where it lies; the version is the room's.
 */
export function drawingElement(
  id: string,
  drawing: Drawing,
  index: FractionalIndex,
  restore: Restore,
): SceneElement | undefined {
  const raw = drawing.element;
  if (isReservedId(id) || typeof raw['type'] !== 'string' || isRefusedType(raw['type'])) return undefined;
  if (!isWellFormed(raw)) return undefined;
  const { customData, ...plain } = raw;
  const kept = withoutMark(customData);
  const candidate = {
    ...plain,
    ...(kept ? { customData: kept } : {}),
    id,
    index: null,
    isDeleted: false,
    link: safeLink(raw['link']),
  } as unknown as SceneElement;
  const element = restore(candidate);
  if (!element) return undefined;
  return { ...element, id, index, version: drawing.version, versionNonce: drawing.nonce, isDeleted: false };
}

/**
 * An element as the room keeps it, without what only this page needs. `index` is the order that others are told.
 * The mark of a projection never goes out: a drawing that came from a copied card is only a drawing.
 */
export function encodeDrawing(element: SceneElement, index: FractionalIndex): Uint8Array | DrawingProblem {
  if (isRefusedType(element.type)) return 'bad_element';
  const { customData, updated: _updated, isDeleted: _isDeleted, ...plain } = element;
  const kept = withoutMark(customData);
  const clean = { ...plain, ...(kept ? { customData: kept } : {}), link: safeLink(element.link), index };
  const bytes = new TextEncoder().encode(JSON.stringify(clean));
  return bytes.length > MAX_DRAWING_BYTES ? 'limit_frame' : bytes;
}
