/** The whiteboard itself: Excalidraw with everything pinned that this page does itself or does not want. */
import { Excalidraw, languages, MainMenu } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import type { AppState, ExcalidrawImperativeAPI, ExcalidrawInitialDataState } from '@excalidraw/excalidraw/types';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { errorText, t } from '../panel/text.js';
import type { Session } from '../session/types.js';
import type { BoardControls, Language } from '../shell.js';
import { mendMarkup } from './a11y.js';
import { Board } from './board.js';
import './canvas.css';
import { FONT_LIBERATION } from './make.js';
import { trimMenus } from './menus.js';
import type { SceneElement } from './parts.js';
import { paletteFor, type Theme } from './theme.js';
import { catchUndo } from './undo.js';

/** Excalidraw leaves out languages that are less than 85 % done and shows English instead; ours is filled in. */
if (!languages.some(({ code }) => code === 'nl-NL')) languages.push({ code: 'nl-NL', label: 'Nederlands' });

const UI_OPTIONS = {
  canvasActions: {
    changeViewBackgroundColor: false,
    clearCanvas: false,
    export: false as const,
    loadScene: false,
    saveToActiveFile: false,
    toggleTheme: false,
    saveAsImage: false,
  },
  tools: { image: true },
};

const TOAST_MS = 8_000;

export interface CanvasProps {
  session: Session;
  theme: Theme;
  language: Language;
  /** Told the board when it is ready, and undefined when it is gone. */
  onBoard(board: BoardControls | undefined): void;
}

function initialData(theme: Theme): ExcalidrawInitialDataState {
  return {
    elements: [],
    appState: {
      viewBackgroundColor: paletteFor(theme).paper,
      currentItemFontFamily: FONT_LIBERATION,
      currentItemRoughness: 0,
      currentItemFillStyle: 'solid',
      currentItemStrokeWidth: 2,
      currentItemArrowType: 'sharp',
    },
  };
}

/** Nobody may change the map through this page: a viewer, or a room that saves nothing any more. */
function useReadOnly(session: Session): boolean {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => {
    const { ready, role, status } = session.view;
    return !ready || role === 'viewer' || status.state === 'readOnly' || status.state === 'closed';
  });
}

/** A board for this whiteboard and session, from the moment Excalidraw takes elements until the page goes. */
function useBoard(props: CanvasProps, api: ExcalidrawImperativeAPI | undefined): Board | undefined {
  const { session, onBoard } = props;
  const [board, setBoard] = useState<Board>();
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!api) return undefined;
    const { theme, language } = latest.current;
    const say = (message: string) => api.setToast({ message, closable: true, duration: TOAST_MS });
    const onProblem = (problem: string) => say(errorText(latest.current.language, problem));
    const onOverwritten = (title: string) => say(t(latest.current.language, 'board.overwritten', { title }));
    const made = new Board({ api, session, theme, language, onProblem, onOverwritten });
    setBoard(made);
    onBoard(made);
    const stopUndo = catchUndo(window, made);
    const release = () => made.press(false);
    const ended = () => made.readNow();
    const leave = () => made.commit();
    // Steps of the arrow keys go on in one gesture; any other key begins a new one.
    const key = (event: KeyboardEvent) => {
      if (!event.key.startsWith('Arrow')) made.readNow();
    };
    window.addEventListener('keydown', key, { capture: true });
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    // The whiteboard has taken note of the pointer by now, and the browser has not drawn yet, which it does before the
    // next task: what was done is sent that much sooner.
    for (const name of ['mouseup', 'touchend']) window.addEventListener(name, ended);
    window.addEventListener('blur', release);
    window.addEventListener('pagehide', leave);
    return () => {
      stopUndo();
      window.removeEventListener('keydown', key, { capture: true });
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
      for (const name of ['mouseup', 'touchend']) window.removeEventListener(name, ended);
      window.removeEventListener('blur', release);
      window.removeEventListener('pagehide', leave);
      made.close();
      setBoard(undefined);
      onBoard(undefined);
    };
  }, [api, session, onBoard]);
  return board;
}

export function Canvas(props: CanvasProps) {
  const { session, theme, language } = props;
  const given = useRef<ExcalidrawImperativeAPI>();
  const [api, setApi] = useState<ExcalidrawImperativeAPI>();
  const board = useBoard(props, api);
  const readOnly = useReadOnly(session);
  const frame = useRef<HTMLElement>(null);
  const start = useMemo(() => initialData(theme), []);

  useEffect(() => board?.setLook(theme, language), [board, theme, language]);
  useEffect(() => mendMarkup(document.body, language), [language]);
  useEffect(() => {
    const element = frame.current;
    if (!element || !board) return undefined;
    const stopMenus = trimMenus(element, () => board.selectionKind());
    const stopMark = board.onSelection(() => {
      element.dataset['selection'] = board.selectionKind();
    });
    return () => {
      stopMenus();
      stopMark();
    };
  }, [board]);

  const size = useRef('');
  const onChange = useCallback((elements: readonly SceneElement[], state: AppState) => {
    // Elements set before the whiteboard has loaded its (empty) first scene would be overwritten by it.
    if (!board && !state.isLoading) setApi(given.current);
    board?.onChange(elements, state);
    const now = `${state.width} ${state.height}`;
    if (now !== size.current) board?.resized();
    size.current = now;
  }, [board]);

  const hand = {
    onPointerDownCapture: (event: { target: EventTarget }) => {
      if (event.target instanceof HTMLCanvasElement) board?.press(true);
    },
    onPointerLeave: () => board?.onPointer(undefined),
  };

  return (
    <main className="board" aria-label={t(language, 'board.label')} ref={frame} {...hand}>
      <Excalidraw
        excalidrawAPI={(value) => { given.current = value; }}
        initialData={start}
        langCode={language === 'nl' ? 'nl-NL' : 'en'}
        theme={theme}
        viewModeEnabled={readOnly}
        aiEnabled={false}
        validateEmbeddable={false}
        handleKeyboardGlobally={false}
        autoFocus={false}
        UIOptions={UI_OPTIONS}
        onChange={onChange}
        onPointerUpdate={({ pointer }) => board?.onPointer(pointer)}
      >
        <MainMenu>
          <MainMenu.Item onSelect={() => board?.zoomToFit()}>{t(language, 'board.zoom_to_fit')}</MainMenu.Item>
          <MainMenu.DefaultItems.SearchMenu />
          <MainMenu.DefaultItems.Help />
        </MainMenu>
      </Excalidraw>
    </main>
  );
}
