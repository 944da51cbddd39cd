/**
 * The contract between the page's shell, the canvas and the panel. The canvas implements `BoardControls`, the panel
 * uses them and shows `Settings`; neither knows how the other is made.
 */
import type { Session } from './session/types.js';

export type Language = 'nl' | 'en';

/** `system` follows the device. */
export type ThemeChoice = 'light' | 'dark' | 'system';

/** What one person chose for this device. Kept in the browser, never sent to the room. */
export interface Settings {
  language: Language;
  theme: ThemeChoice;
  /** No moving cursors of others and no motion. */
  calm: boolean;
  panelOpen: boolean;
}

/** A selected free note that can be made into an initiative. */
export interface Note {
  /** Id of the free drawing: of the shape when the text stands in a shape. */
  id: string;
  /** First line, at most 500 characters, never empty. */
  text: string;
  /** Centre, board units. */
  x: number;
  y: number;
}

/** Something as it stood at another moment. */
export interface Ghost {
  /** Of the entity, when it may still be on the board. */
  id?: string;
  title: string;
  /** On the lens that the board shows, semantic units 0…10 000. */
  x: number;
  y: number;
}

/** What the panel may ask of the board. Every call is safe before the board is ready: it then does nothing. */
export interface BoardControls {
  /** Brings matrix and parking strip into the part of the board that the panel leaves free. */
  zoomToFit(): void;
  /** Selects these entities on the board (cards, free drawings); unknown ids are passed over. */
  select(ids: readonly string[]): void;
  /** Selects the entity and scrolls to it when it is out of sight. Keyboard focus stays where it is. */
  focusEntity(id: string): void;
  /** Ids of the selected entities, each once. The same array until the selection changes. */
  selectedIds(): readonly string[];
  /** The plain notes among what is selected. The same array until the selection or their texts change. */
  selectedNotes(): readonly Note[];
  /** Called when `selectedIds()` or `selectedNotes()` changes; answers how to stop. Fits useSyncExternalStore. */
  onSelection(listener: () => void): () => void;
  /**
   * Leaves these entities as they are and draws all others faint, until called again; undefined draws all as they are.
   * For this page alone: nothing is sent, selected or scrolled.
   */
  dim?(ids: readonly string[] | undefined): void;
  /**
   * Draws where things stood at another moment, each with an arrow to where it is now, until called again; undefined
   * takes them off. For this page alone: nothing is sent, and none can be selected.
   */
  ghosts?(ghosts: readonly Ghost[] | undefined): void;
  /**
   * Writes these words at the ends of the axes, by the ends' ids, in place of the method's own, until called again;
   * undefined takes them off. For this page alone: nothing is sent.
   */
  axisWords?(words: ReadonlyMap<string, string> | undefined): void;
  /**
   * Puts these words on the board as plain notes beside the matrix, for everyone, and shows them. Answers how many; 0
   * for who may not draw.
   */
  addNotes?(texts: readonly string[]): number;
  /** Makes initiatives of the selected plain notes, as one change. Answers how many. */
  makeInitiatives(): number;
}

/** What the shell gives the panel (`panel/Panel.tsx` exports `Panel(props: PanelProps)`). */
export interface PanelProps {
  session: Session;
  controls: BoardControls;
  mapId: string;
  /** The access token, for `GET /m/<map id>/links`. Never shown, never stored. */
  token: string;
  settings: Settings;
  /** Changes some settings; the shell stores them, passes them on and tells the session about `calm`. */
  onSettings(change: Partial<Settings>): void;
  /** The theme in force now, `system` resolved. Also stands on `<html data-theme>`. */
  theme: 'light' | 'dark';
  /** How often the person asked the page for the list; each time the panel shows it and takes the keyboard focus. */
  listAsked: number;
}
