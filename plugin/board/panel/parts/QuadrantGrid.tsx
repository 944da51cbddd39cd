import type { Lens, Quadrant } from '../model/lens.js';

interface QuadrantGridProps {
  lens: Lens;
  /** What the four together are for, read before each button. */
  label: string;
  /** Id of the quadrant that is chosen now. */
  chosen: string | undefined;
  onChoose(quadrant: Quadrant): void;
}

/** The four quadrants as buttons, as the board stands. */
export function QuadrantGrid({ lens, label, chosen, onChoose }: QuadrantGridProps) {
  return (
    <div className="panel-quadrants" role="group" aria-label={label}>
      {lens.asShown.map((quadrant) => (
        <button key={quadrant.id} type="button" data-quadrant={quadrant.id} aria-pressed={quadrant.id === chosen}
          onClick={() => onChoose(quadrant)}>
          {quadrant.title}
        </button>
      ))}
    </div>
  );
}
