/** Opens a link in the user's own browser. */
import { spawn } from 'node:child_process';

/** The system's opener, or undefined without a display. */
function opener(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] | undefined {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}

/** Time after which an opener that is still running counts as good: some stay until the browser is closed. */
const patience = 2000;

/** True when a browser took the link; false without a display, without an opener, or when the opener gave up. */
export async function openBrowser(
  link: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const command = opener(env, platform);
  if (!command) return false;
  const [program = '', ...args] = command;
  const child = spawn(program, [...args, link], { env, stdio: 'ignore', detached: true });
  child.unref();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), patience);
    const end = (opened: boolean): void => {
      clearTimeout(timer);
      resolve(opened);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}
