/** Small line drawings for buttons; the words always stand beside them or in the button's label. */
const paths = {
  undo: 'M8 5 4 9l4 4M4 9h9a5 5 0 0 1 0 10h-3',
  redo: 'm16 5 4 4-4 4M20 9h-9a5 5 0 0 0 0 10h3',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  close: 'm6 6 12 12M18 6 6 18',
  fold: 'M4 4h16v16H4zM15 4v16M8 9l3 3-3 3',
  unfold: 'M4 4h16v16H4zM15 4v16M11 9l-3 3 3 3',
  plus: 'M12 5v14M5 12h14',
  back: 'm14 6-6 6 6 6',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2"
      strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
