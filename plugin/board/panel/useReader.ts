import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { BoardControls } from '../shell.js';
import type { PanelStore } from './model/store.js';
import { plainReading, type Reading, readingOf } from './model/teams.js';

export interface Reader {
  /** Whose words the axes have for me; undefined for the method's own. */
  reader: string | undefined;
  reading: Reading;
  readAs(id: string | undefined): void;
}

/** In whose words I read the axes, in the panel and on the board. Nobody else sees a change of it. */
export function useReader(store: PanelStore, controls: BoardControls): Reader {
  const [id, readAs] = useState<string>();
  const team = useSyncExternalStore(
    store.subscribe, useCallback(() => (id === undefined ? undefined : store.item(id)), [store, id]));
  const there = team && !team.gone ? team : undefined;
  const reading = useMemo(() => (there ? readingOf(there) : plainReading), [there]);
  useEffect(() => {
    controls.axisWords?.(reading.size > 0 ? reading : undefined);
  }, [controls, reading]);
  return { reader: there?.id, reading, readAs };
}
