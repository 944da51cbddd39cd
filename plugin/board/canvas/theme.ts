/**
 * The colours of the projection. Excalidraw makes its dark theme by a filter over the whole canvas
 * (invert 93 %, then turn the hue by 180°), so a dark colour is given as the one that the filter turns into it.
 */

export type Theme = 'light' | 'dark';

export interface Palette {
  paper: string;
  ink: string;
  quiet: string;
  axis: string;
  matrixLine: string;
  cardFill: string;
  cardLine: string;
  footprintFill: string;
  /** A footprint without width or height. */
  footprintBand: string;
  footprintLine: string;
  link: string;
  stripFill: string;
  stripLine: string;
  /** By quadrant id, in the order of a lens's quadrants. */
  tints: Readonly<Record<string, string>>;
}

const LIGHT: Palette = {
  paper: '#FBFAF7',
  ink: '#1F2933',
  quiet: '#52606D',
  axis: '#8A8477',
  matrixLine: '#B9B3A6',
  cardFill: '#FFFFFF',
  cardLine: '#857F73',
  footprintFill: '#9CCBBB33',
  footprintBand: '#0B6E4F73',
  footprintLine: '#0B6E4F',
  link: '#52606D',
  stripFill: '#F4F1EA',
  stripLine: '#B9B3A6',
  tints: {
    'individueel-professional': '#EEF2F7',
    'collectief-professional': '#E9F4F1',
    'individueel-burger': '#FBF1E6',
    'collectief-burger': '#F3EDF7',
  },
};

/** As seen on the screen, behind the filter. No channel below 0x12: the filter cannot reach it. */
const DARK_SEEN: Palette = {
  paper: '#16191D',
  ink: '#ECEAE4',
  quiet: '#B4BDC6',
  axis: '#7C848C',
  matrixLine: '#4A515A',
  cardFill: '#2B3138',
  cardLine: '#8C949C',
  footprintFill: '#3B8F7333',
  footprintBand: '#57B89473',
  footprintLine: '#57B894',
  link: '#A9B2BB',
  stripFill: '#1C2025',
  stripLine: '#4A515A',
  tints: {
    'individueel-professional': '#1C232D',
    'collectief-professional': '#182824',
    'individueel-burger': '#2A231A',
    'collectief-burger': '#261F2D',
  },
};

/** Opacity of footprints by how many there are at most: many over each other would hide the quadrants' tints. */
const FOOTPRINT_OPACITY = [
  { most: 12, opacity: '33' },
  { most: 40, opacity: '1F' },
  { most: Infinity, opacity: '0D' },
] as const;

/** The part of a colour that `invert(93%)` keeps, and its constant. */
const INVERT_SCALE = 1 - 2 * 0.93;
const INVERT_OFFSET = 255 * 0.93;

/** `hue-rotate(180deg)` as the CSS filter specification gives it; it is its own inverse. */
function turnHue([r, g, b]: readonly [number, number, number]): [number, number, number] {
  return [
    -0.574 * r + 1.43 * g + 0.144 * b,
    0.426 * r + 0.43 * g + 0.144 * b,
    0.426 * r + 1.43 * g - 0.856 * b,
  ];
}

function parse(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function format(channels: readonly number[]): string {
  const text = channels.map((c) => Math.min(255, Math.max(0, Math.round(c))).toString(16).padStart(2, '0'));
  return `#${text.join('')}`;
}

/** What Excalidraw's dark filter makes of a colour. */
export function seenInDark(hex: string): string {
  const inverted = parse(hex).map((c) => INVERT_OFFSET + INVERT_SCALE * c);
  return format(turnHue([inverted[0] ?? 0, inverted[1] ?? 0, inverted[2] ?? 0]));
}

/** The colour that Excalidraw's dark filter turns into this one, as near as its range allows; opacity stays. */
export function throughFilter(hex: string): string {
  return format(turnHue(parse(hex)).map((c) => (c - INVERT_OFFSET) / INVERT_SCALE)) + hex.slice(7);
}

function filtered(seen: Palette): Palette {
  const tints = Object.fromEntries(Object.entries(seen.tints).map(([id, hex]) => [id, throughFilter(hex)]));
  const { tints: _, ...plain } = seen;
  const colours = Object.fromEntries(Object.entries(plain).map(([name, hex]) => [name, throughFilter(hex)]));
  return { ...(colours as unknown as Omit<Palette, 'tints'>), tints };
}

const PALETTES: Record<Theme, Palette> = { light: LIGHT, dark: filtered(DARK_SEEN) };

export function paletteFor(theme: Theme): Palette {
  return PALETTES[theme];
}

/** The same colours for a board with that many footprints. */
export function forFootprints(palette: Palette, count: number): Palette {
  const opacity = FOOTPRINT_OPACITY.find(({ most }) => count <= most)?.opacity ?? '';
  return { ...palette, footprintFill: palette.footprintFill.slice(0, 7) + opacity };
}
