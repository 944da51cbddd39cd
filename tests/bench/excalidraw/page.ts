/** Runs in Chromium: Excalidraw's own export of a whole scene, timed there. */
import { exportToSvg } from '@excalidraw/excalidraw';

type Scene = Parameters<typeof exportToSvg>[0];

/** Milliseconds of each export, the SVG as text included, and how many cards the last one holds. */
async function exportScene(json: string, repeats: number): Promise<{ times: number[]; size: number }> {
  const scene = JSON.parse(json) as Scene;
  const times: number[] = [];
  let size = 0;
  for (let n = 0; n < repeats; n += 1) {
    const start = performance.now();
    // Faces are not put in: ours are not either.
    const svg = await exportToSvg({ ...scene, files: null, skipInliningFonts: true });
    size = new XMLSerializer().serializeToString(svg).length;
    times.push(performance.now() - start);
  }
  return { times, size };
}

Object.assign(window, { exportScene });
