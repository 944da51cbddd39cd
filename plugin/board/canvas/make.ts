/** Whole Excalidraw elements from few words. `updateScene` restores nothing, so every field must be there. */
import type {
  ExcalidrawArrowElement,
  ExcalidrawRectangleElement,
  ExcalidrawTextElement,
  FractionalIndex,
  TextAlign,
} from '@excalidraw/excalidraw/element/types';
import type { Mark } from './parts.js';

/** Excalidraw's number for Liberation Sans: the face that the core wraps and draws with. */
export const FONT_LIBERATION = 9;
export const LINE_HEIGHT = 1.25;
const ROUND_ADAPTIVE = 3;
const ROUND_PROPORTIONAL = 2;

/** Top left and size, board units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Look {
  stroke: string;
  fill?: string;
  strokeWidth?: number;
  strokeStyle?: 'solid' | 'dashed' | 'dotted';
  opacity?: number;
  round?: boolean;
  locked?: boolean;
  /** Radians, clockwise round the middle. */
  angle?: number;
}

interface Identity {
  id: string;
  index: FractionalIndex;
  of: Mark;
}

function base(identity: Identity, box: Box, look: Look) {
  return {
    id: identity.id,
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    angle: (look.angle ?? 0) as ExcalidrawRectangleElement['angle'],
    strokeColor: look.stroke,
    backgroundColor: look.fill ?? 'transparent',
    fillStyle: 'solid' as const,
    strokeWidth: look.strokeWidth ?? 1,
    strokeStyle: look.strokeStyle ?? ('solid' as const),
    roundness: null,
    roughness: 0,
    opacity: look.opacity ?? 100,
    seed: 1,
    version: 1,
    versionNonce: 1,
    index: identity.index,
    isDeleted: false,
    groupIds: [],
    frameId: null,
    boundElements: null,
    updated: 1,
    link: null,
    locked: look.locked ?? false,
    customData: { kwadrant: identity.of },
  };
}

export type Bound = NonNullable<ExcalidrawRectangleElement['boundElements']>;

export function rectangle(identity: Identity, box: Box, look: Look, bound: Bound = []): ExcalidrawRectangleElement {
  return {
    ...base(identity, box, look),
    type: 'rectangle',
    roundness: look.round ? { type: ROUND_ADAPTIVE } : null,
    boundElements: bound,
  };
}

export interface Words {
  /** What is drawn, lines parted by \n. */
  text: string;
  /** What an editor is given; the same as `text` when not said. */
  original?: string;
  size: number;
  align: TextAlign;
  container?: string;
}

/** A text. Its box is given, never measured: the same words take the same room on every device. */
export function text(identity: Identity, box: Box, look: Look, words: Words): ExcalidrawTextElement {
  return {
    ...base(identity, box, look),
    type: 'text',
    text: words.text,
    originalText: words.original ?? words.text,
    fontSize: words.size,
    fontFamily: FONT_LIBERATION,
    textAlign: words.align,
    verticalAlign: 'middle',
    containerId: words.container ?? null,
    autoResize: true,
    lineHeight: LINE_HEIGHT as ExcalidrawTextElement['lineHeight'],
  };
}

export interface Ends {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** Element ids that the ends hold on to. */
  from?: string;
  to?: string;
  startHead?: 'dot' | null;
  endHead?: 'arrow' | null;
}

function binding(id: string | undefined) {
  return id === undefined ? null : { elementId: id, focus: 0, gap: 4 };
}

/** A straight arrow, or a plain line when both heads are null. */
export function arrow(identity: Identity, ends: Ends, look: Look, bound: Bound = []): ExcalidrawArrowElement {
  const dx = ends.x2 - ends.x1;
  const dy = ends.y2 - ends.y1;
  const box = { x: ends.x1, y: ends.y1, width: Math.abs(dx), height: Math.abs(dy) };
  return {
    ...base(identity, box, look),
    type: 'arrow',
    boundElements: bound.length > 0 ? bound : null,
    roundness: { type: ROUND_PROPORTIONAL },
    points: [[0, 0], [dx, dy]] as unknown as ExcalidrawArrowElement['points'],
    lastCommittedPoint: null,
    startBinding: binding(ends.from),
    endBinding: binding(ends.to),
    startArrowhead: ends.startHead ?? null,
    endArrowhead: ends.endHead ?? null,
    elbowed: false,
  };
}
