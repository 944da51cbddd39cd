/** The part of Electron that the shell uses. It is handed in, so that tests can give a stand-in. */
import type * as Electron from 'electron';

export type ElectronApi = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'Menu' | 'dialog' | 'ipcMain' | 'protocol' | 'session' | 'utilityProcess'
>;
