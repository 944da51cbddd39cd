/** The page: the board and the panel beside it, in one person's language and colours. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Canvas } from './canvas/Canvas.js';
import { Controls } from './canvas/controls.js';
import './page.css';
import { Panel } from './panel/Panel.js';
import { SkipLink } from './panel/SkipLink.js';
import type { Session } from './session/types.js';
import { defaultSettings, deviceStorage, readSettings, writeSettings } from './settings.js';
import type { Settings } from './shell.js';

const DARK = window.matchMedia('(prefers-color-scheme: dark)');

function onDark(listener: () => void): () => void {
  DARK.addEventListener('change', listener);
  return () => DARK.removeEventListener('change', listener);
}

function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(() => {
    const wide = window.matchMedia('(min-width: 900px)').matches;
    return readSettings(deviceStorage(window), defaultSettings(navigator.languages, wide));
  });
  const change = useCallback((part: Partial<Settings>) => {
    setSettings((before) => {
      const after = { ...before, ...part };
      writeSettings(deviceStorage(window), after);
      return after;
    });
  }, []);
  return [settings, change];
}

export interface AppProps {
  session: Session;
  mapId: string;
  token: string;
}

export function App({ session, mapId, token }: AppProps) {
  const [settings, onSettings] = useSettings();
  const controls = useMemo(() => new Controls(), []);
  const systemDark = useSyncExternalStore(onDark, () => DARK.matches);
  const { language, calm } = settings;
  const dark = settings.theme === 'system' ? systemDark : settings.theme === 'dark';
  const theme = dark ? 'dark' : 'light';

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => session.setCalm(calm), [session, calm]);

  const [listAsked, setListAsked] = useState(0);
  const onSkip = useCallback(() => {
    onSettings({ panelOpen: true });
    setListAsked((times) => times + 1);
  }, [onSettings]);

  const onBoard = useCallback((board: Parameters<Controls['attach']>[0]) => controls.attach(board), [controls]);
  return (
    <div className="page">
      <SkipLink language={language} onSkip={onSkip} />
      <Canvas session={session} theme={theme} language={language} onBoard={onBoard} />
      <Panel
        session={session}
        controls={controls}
        mapId={mapId}
        token={token}
        settings={settings}
        onSettings={onSettings}
        theme={theme}
        listAsked={listAsked}
      />
    </div>
  );
}
