/** The menu of every window. */
import type * as Electron from 'electron';
import { type Language, text } from '../local/text.js';
import type { RecentMap } from './recentMaps.js';

export interface MenuActions {
  newMap(): void;
  chooseMap(): void;
  openMap(file: string): void;
  clearRecent(): void;
  saveCopy(): void;
  about(): void;
}

type Item = Electron.MenuItemConstructorOptions;
type Role = NonNullable<Item['role']>;

function recentMenu(language: Language, recent: readonly RecentMap[], actions: MenuActions): Item[] {
  if (recent.length === 0) return [{ label: text(language, 'desktop.menu.no_recent'), enabled: false }];
  const maps = recent.map(({ title, file }) => ({ label: title, toolTip: file, click: () => actions.openMap(file) }));
  return [...maps, { type: 'separator' }, { label: text(language, 'desktop.menu.clear'), click: actions.clearRecent }];
}

/**
 * The menu as Electron builds it. Undo and redo are not in it: the board has its own, per person, and an accelerator
 * here could take the key away from it. `mac`: that system's menu starts with the application's own.
 */
export function menuTemplate(
  language: Language,
  recent: readonly RecentMap[],
  actions: MenuActions,
  mac: boolean,
): Item[] {
  const label = (key: string): string => text(language, `desktop.menu.${key}`);
  const role = (key: string, name: Role): Item => ({ label: label(key), role: name });
  /** Elsewhere the page sees these keys itself; only macOS needs the menu for them. */
  const edit = (key: string, name: Role): Item => ({ ...role(key, name), registerAccelerator: mac });
  const file: Item[] = [
    { label: label('new'), accelerator: 'CmdOrCtrl+N', click: actions.newMap },
    { label: label('open'), accelerator: 'CmdOrCtrl+O', click: actions.chooseMap },
    { label: label('recent'), submenu: recentMenu(language, recent, actions) },
    { type: 'separator' },
    { label: label('copy_map'), accelerator: 'CmdOrCtrl+Shift+S', click: actions.saveCopy },
    { type: 'separator' },
    role('close', 'close'),
    role('quit', 'quit'),
  ];
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    { label: label('file'), submenu: file },
    {
      label: label('edit'),
      submenu: [edit('cut', 'cut'), edit('copy', 'copy'), edit('paste', 'paste'), edit('select_all', 'selectAll')],
    },
    { label: label('view'), submenu: [role('reload', 'reload'), role('full_screen', 'togglefullscreen')] },
    { label: label('help'), submenu: [{ label: label('about'), click: actions.about }] },
  ];
}
