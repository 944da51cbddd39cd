/** A party's own shape, the same as on the board and in print; the word always stands beside it. */
const shapes: Readonly<Record<string, string>> = {
  resident: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  professional: 'M5 5h14v14H5z',
  municipality: 'M12 4 21 20H3z',
  organisation: 'M8 4.5h8l4.5 7.5-4.5 7.5H8L3.5 12z',
};

/** Nothing for a party that has no shape. */
export function PartyMark({ party }: { party: string }) {
  const path = shapes[party];
  if (path === undefined) return null;
  return (
    <svg className={`panel-party panel-party-${party}`} width="14" height="14" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
