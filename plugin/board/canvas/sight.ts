/** Where the whiteboard looks: at the whole map, or at one card. */
import { CaptureUpdateAction } from '@excalidraw/excalidraw';
import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { Matrix, Rect } from '../session/types.js';
import type { Language } from '../shell.js';
import { labelScale, wholeMap } from './labels.js';
import { fit, reveal, type View } from './view.js';

/** Below this zoom a card's words are too small: then the matrix comes first, and the assets lie beside the view. */
const LEAST_READABLE = 0.6;

export class Sight {
  /** The view that last showed the whole map; undefined before the first time. */
  private whole: View | undefined;

  constructor(private readonly api: ExcalidrawImperativeAPI) {}

  /** True once the whole map has been shown. */
  get began(): boolean {
    return this.whole !== undefined;
  }

  /**
   * Shows the whole map, as large as it fits; nothing while the board has no size yet. `assets`: with their columns,
   * when the cards can be read then.
   */
  showAll(matrix: Matrix, language: Language, assets: boolean): void {
    const { width, height } = this.api.getAppState();
    if (width === 0) return;
    const whole = (wide: boolean) => {
      // Labels are larger on a smaller map, which leaves the map a little less room.
      const { zoom } = fit(wholeMap(matrix, language, 1, wide), width, height);
      return fit(wholeMap(matrix, language, labelScale(zoom), wide), width, height);
    };
    const wide = assets ? whole(true) : undefined;
    this.whole = wide && wide.zoom >= LEAST_READABLE ? wide : whole(false);
    this.look(this.whole);
  }

  /** True while nobody has looked elsewhere since the whole map was shown. */
  isWhole(): boolean {
    const { zoom, scrollX, scrollY } = this.api.getAppState();
    const { whole } = this;
    return whole?.zoom === zoom.value && whole.scrollX === scrollX && whole.scrollY === scrollY;
  }

  /** Brings a part of the board to the middle when it is not all in sight. */
  reveal(target: Rect): void {
    const { width, height, zoom, scrollX, scrollY } = this.api.getAppState();
    const view = reveal(target, { zoom: zoom.value, scrollX, scrollY }, width, height);
    if (view) this.look(view);
  }

  private look({ zoom, scrollX, scrollY }: View): void {
    const value = zoom as AppState['zoom']['value'];
    this.api.updateScene({ appState: { zoom: { value }, scrollX, scrollY }, captureUpdate: CaptureUpdateAction.NEVER });
  }
}
