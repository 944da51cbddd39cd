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
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  map: 'M4 4h16v16H4zM12 4v16M4 12h16',
  assets: 'm12 4 2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9z',
  issues: 'M4 5h16v11H10l-4 4v-4H4zM9 10h.01M12 10h.01M15 10h.01',
  approach: 'M6 20V5m0 1h11l-2 3.5 2 3.5H6',
  talk: 'M4 5h11v7H8l-4 3zM18 9h2v10l-3-2.5H10V15',
  insight: 'M5 20v-6M12 20V5M19 20v-9',
  history: 'M12 7v5l3 2M4.5 9A8 8 0 1 1 4 13M4 5v4h4',
  outline: 'M5 6h.01M5 12h.01M5 18h.01M9 6h11M9 12h11M9 18h11',
  report: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 20a6 6 0 0 1 12 0M16 5.2a3 3 0 0 1 0 5.6M18 14.5a6 6 0 0 1 3 5.5',
  teams: 'M10 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM14 21a6 6 0 1 0 0-12 6 6 0 0 0 0 12z',
  look: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  search: 'M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM15.5 15.5 20 20',
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
