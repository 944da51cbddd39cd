import { useState } from 'react';
import { usePanel } from '../context.js';

interface Picked {
  ids: ReadonlySet<string>;
  tick(id: string, on: boolean): void;
  clear(): void;
}

/** What is ticked in lists of the panel. It outlives the screen, so that the next one can say what to do with it. */
export function usePicked(): Picked {
  const { drafts } = usePanel();
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(drafts.picked));
  const put = (next: ReadonlySet<string>): void => {
    drafts.picked = [...next];
    setIds(next);
  };
  return {
    ids,
    tick: (id, on) => {
      const next = new Set(ids);
      if (on) next.add(id);
      else next.delete(id);
      put(next);
    },
    clear: () => put(new Set()),
  };
}
