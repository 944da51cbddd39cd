/** What every part of the panel needs, handed down once. */
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Role } from '../session/types.js';
import type { BoardControls, Language, PanelProps } from '../shell.js';
import type { Filter } from './model/filter.js';
import { type Lens, readLens } from './model/lens.js';
import { say } from './model/pack/pack.js';
import type { Pack, Words } from './model/pack/types.js';
import type { PanelStore, Topic } from './model/store.js';
import { readAs } from './model/teams.js';
import type { Notices } from './status/notices.js';
import { type Params, t } from './text.js';
import type { Reader } from './useReader.js';

/** The places of the panel's navigation; `screens.ts` says of each what it shows and when there is one. */
export type PlaceName =
  | 'list' | 'assets' | 'issues' | 'approach' | 'talk' | 'insight' | 'history' | 'teams' | 'outline' | 'report'
  | 'people' | 'view';

/** What the panel shows in its middle: a place, or a form that goes back to the place one came from. */
export type Screen =
  /** `part` is a place's own: which card, which moment, which step of a form. */
  | { name: PlaceName; part?: string }
  /** The form of a new initiative. */
  | { name: 'add' }
  /** The form of what is on the map, of any kind. `home` is where it goes back to, else the place one came from. */
  | { name: 'details'; id: string; home?: { name: PlaceName; part?: string } };

export type Place = Extract<Screen, { name: PlaceName }>;

export function isPlace(screen: Screen): screen is Place {
  return screen.name !== 'add' && screen.name !== 'details';
}

export interface Drafts {
  /** The title begun in the form for a new initiative. */
  title: string;
  /** Ids of what is ticked in a list, to make something of together. */
  picked: readonly string[];
  /** What is looked for in the outline. */
  filter: Filter;
}

export interface PanelContext extends Reader {
  props: PanelProps;
  store: PanelStore;
  notices: Notices;
  screen: Screen;
  /** The place that a form goes back to. */
  home: Place;
  /** At a place one came to from a form: whose form that was. Lists give that row the keyboard focus. */
  last: string | undefined;
  /** Shows a screen and brings keyboard focus to its heading. */
  go(screen: Screen): void;
  /** True once after `go`: whoever asks first takes the keyboard focus. */
  takeFocus(): boolean;
  /** What was begun and outlives its screen. */
  drafts: Drafts;
}

export const Context = createContext<PanelContext | undefined>(undefined);

export function usePanel(): PanelContext {
  const context = useContext(Context);
  if (!context) throw new Error('a part of the panel stands outside <Panel>');
  return context;
}

/** Draws the component again whenever this topic of the room changes; answers the topic's number. */
export function useTopic(topic: Topic): number {
  const { store } = usePanel();
  return useSyncExternalStore(store.subscribe, useCallback(() => store.version(topic), [store, topic]));
}

export function useLanguage(): Language {
  return usePanel().props.settings.language;
}

/** The text of a key in the language of this page. */
export function useText(): (key: string, params?: Params) => string {
  const language = useLanguage();
  return useCallback((key, params) => t(language, key, params), [language]);
}

/** Words of the method pack in the language of this page. */
export function useSay(): (words: Words | undefined) => string {
  const language = useLanguage();
  return useCallback((words) => say(words, language), [language]);
}

/** The method pack of this map: empty before the room has told it. */
export function usePack(): Pack {
  const { store } = usePanel();
  useTopic('members');
  return store.pack;
}

export function useControls(): BoardControls {
  return usePanel().props.controls;
}

/** The lens in the words that I read it in, or undefined before the room has told it. */
export function useLens(): Lens | undefined {
  const { reading } = usePanel();
  const lens = usePlainLens();
  return useMemo(() => lens && readAs(lens, reading), [lens, reading]);
}

/** The lens in the method's own words. */
export function usePlainLens(): Lens | undefined {
  const { store } = usePanel();
  const language = useLanguage();
  const version = useTopic('matrix');
  return useMemo(
    () => (version >= 0 ? readLens(store.view.matrix, store.view.pack, language) : undefined),
    [store, language, version],
  );
}

export interface Rights {
  role: Role;
  /** May change initiatives: not a viewer, and the map is not read-only. */
  edit: boolean;
  /** May hand out links and turn the board. */
  facilitate: boolean;
}

export function useRights(): Rights {
  const { store } = usePanel();
  useTopic('status');
  useTopic('members');
  const { role, status } = store.view;
  const open = status.state !== 'readOnly' && status.state !== 'closed';
  return { role, edit: open && role !== 'viewer', facilitate: open && role === 'facilitator' };
}
