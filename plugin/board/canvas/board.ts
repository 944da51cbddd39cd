/**
 * One board: the whiteboard on one side, the room's session on the other. Reads what the user did at the end of a
 * gesture and sends it; shows what the room says, once per animation frame. The only owner of the scene.
 */
import { CaptureUpdateAction, restoreElements } from '@excalidraw/excalidraw';
import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { presenceIds } from '../../protocol/limits.js';
import type { Changes, Rect, Session } from '../session/types.js';
import type { BoardControls, Language, Note } from '../shell.js';
import { labelBox } from './background.js';
import { interpret, isChanged, type Outcome } from './gestures.js';
import { handOf, isHeld } from './hand.js';
import { becameGestures } from './notes.js';
import { drawnGestures, inMessages, isRead, type BoardProblem } from './outgoing.js';
import { elementId, type SceneElement } from './parts.js';
import { Pictures } from './pictures.js';
import { collaborators, draggedCards, Moving } from './presence.js';
import { Projection, type Hold } from './project.js';
import { Replica } from './replica.js';
import { Selection, type SelectionKind } from './selection.js';
import { paletteFor, type Theme } from './theme.js';
import { fit, reveal, union, type View } from './view.js';

/** How long after the last change without a finger on the board, as with arrow keys, it counts as done. */
const SETTLE_MS = 80;

export interface BoardOptions {
  api: ExcalidrawImperativeAPI;
  session: Session;
  theme: Theme;
  language: Language;
  /** Something the user did cannot go on the board; it has been taken off again. */
  onProblem(problem: BoardProblem): void;
}

function restoreOne(element: SceneElement): SceneElement | undefined {
  try {
    return restoreElements([element], null)[0];
  } catch {
    // Excalidraw throws on some damaged elements; a drawing that cannot be restored is not shown.
    return undefined;
  }
}

export class Board implements BoardControls {
  private readonly api: ExcalidrawImperativeAPI;
  private readonly session: Session;
  private readonly replica = new Replica();
  private readonly projection: Projection;
  private readonly selection = new Selection();
  private readonly moving = new Moving();
  private readonly pictures: Pictures;
  private readonly edited = new Set<string>();
  private readonly stops: (() => void)[] = [];
  private commitTimer: ReturnType<typeof setTimeout> | undefined;
  private lingerTimer: ReturnType<typeof setTimeout> | undefined;
  private presenceFrame = 0;
  private lastPresence = '';
  private pressed = false;
  private cursor: { x: number; y: number } | undefined;
  /** The view that last showed the whole map; undefined before the first time. */
  private fitView: View | undefined;
  private language: Language;

  constructor(private readonly options: BoardOptions) {
    this.api = options.api;
    this.session = options.session;
    this.language = options.language;
    const look = { palette: paletteFor(options.theme), language: options.language };
    this.projection = new Projection(this.replica, restoreOne, look);
    this.pictures = new Pictures(this.session, {
      files: () => this.api.getFiles(),
      addFiles: (files) => this.api.addFiles(files),
      changed: () => {
        this.pictures.fetchFor(this.scene());
        this.scheduleCommit(0);
      },
    });
    this.stops.push(this.session.subscribe((changes) => this.onRoom(changes)));
    this.stops.push(this.session.onRefusal(({ gestures }) => {
      for (const gesture of gestures) {
        this.projection.unexpect(gesture.kind === 'became' ? gesture.drawing : gesture.id);
        this.projection.touch([gesture.kind === 'became' ? gesture.drawing : gesture.id]);
      }
      this.flush();
    }));
    this.onRoom({ all: true, entities: new Set(), matrix: true, members: true, presence: true });
  }

  /** A finger or button went down on the board, or up anywhere. */
  press(down: boolean): void {
    this.pressed = down;
    if (!down) this.scheduleCommit(0);
  }

  /** Excalidraw's onChange. Called for every move of the mouse while dragging, so it does as little as it can. */
  onChange(elements: readonly SceneElement[], state: AppState): void {
    const container = state.editingTextElement?.type === 'text' ? state.editingTextElement.containerId : null;
    if (container) this.edited.add(container);
    this.selection.update(elements, state.selectedElementIds);
    this.schedulePresence();
    if (this.pressed) return;
    const { known } = this.projection;
    if (elements.some((element) => isChanged(element, known.get(element.id)))) this.scheduleCommit(SETTLE_MS);
  }

  onPointer(at: { x: number; y: number } | undefined): void {
    this.cursor = at && { x: Math.round(at.x), y: Math.round(at.y) };
    this.schedulePresence();
  }

  setLook(theme: Theme, language: Language): void {
    const palette = paletteFor(theme);
    this.language = language;
    this.projection.setLook({ palette, language });
    this.api.updateScene({
      appState: { viewBackgroundColor: palette.paper },
      captureUpdate: CaptureUpdateAction.NEVER,
    });
    this.flush();
  }

  /** Reads and sends what was done and is not under the hand any more. */
  commit(): void {
    clearTimeout(this.commitTimer);
    this.commitTimer = undefined;
    if (this.pressed) return;
    const scene = this.scene();
    const hand = handOf(this.api.getAppState(), this.pressed);
    const outcome = interpret({
      elements: scene,
      known: this.projection.known,
      entities: this.replica.byId,
      held: (element) => isHeld(element, hand),
      edited: this.edited,
      newId: () => this.session.newId(),
    });
    this.send(scene.filter((element) => !isHeld(element, hand)), outcome);
    // The editor of a card that is still open goes on stretching it.
    for (const id of this.edited) if (!hand.elements.has(id)) this.edited.delete(id);
    this.api.history.clear();
    this.flush();
  }

  undo(): void {
    if (this.session.view.role === 'viewer') return;
    this.commit();
    this.session.undo();
  }

  redo(): void {
    if (this.session.view.role === 'viewer') return;
    this.commit();
    this.session.redo();
  }

  /** Sends what can still be sent, and stops everything. */
  close(): void {
    this.pressed = false;
    this.commit();
    for (const stop of this.stops) stop();
    clearTimeout(this.commitTimer);
    clearTimeout(this.lingerTimer);
    cancelAnimationFrame(this.presenceFrame);
    this.pictures.close();
  }

  zoomToFit(): void {
    const { matrix } = this.session.view;
    const { width, height } = this.api.getAppState();
    if (!matrix || width === 0) return;
    this.fitView = fit(this.wholeMap(), width, height);
    this.look(this.fitView);
  }

  /** The board has another size now. Who was looking at the whole map goes on looking at the whole map. */
  resized(): void {
    const { zoom, scrollX, scrollY } = this.api.getAppState();
    const { fitView } = this;
    if (fitView?.zoom === zoom.value && fitView.scrollX === scrollX && fitView.scrollY === scrollY) this.zoomToFit();
  }

  select(ids: readonly string[]): void {
    const scene = new Set(this.scene().flatMap((element) => (element.isDeleted ? [] : [element.id])));
    const present = ids.map((id) => elementId(id, 'card')).filter((id) => scene.has(id));
    const selectedElementIds = Object.fromEntries(present.map((id) => [id, true as const]));
    this.api.updateScene({
      appState: { selectedElementIds, selectedGroupIds: {}, editingGroupId: null },
      captureUpdate: CaptureUpdateAction.NEVER,
    });
  }

  focusEntity(id: string): void {
    this.select([id]);
    const element = this.scene().find((e) => e.id === elementId(id, 'card'));
    if (!element) return;
    const { width, height, zoom, scrollX, scrollY } = this.api.getAppState();
    const target = { x: element.x, y: element.y, w: element.width, h: element.height };
    const view = reveal(target, { zoom: zoom.value, scrollX, scrollY }, width, height);
    if (view) this.look(view);
  }

  selectedIds(): readonly string[] {
    return this.selection.ids;
  }

  selectedNotes(): readonly Note[] {
    return this.selection.notes;
  }

  selectionKind(): SelectionKind {
    return this.selection.kind;
  }

  onSelection(listener: () => void): () => void {
    return this.selection.listen(listener);
  }

  makeInitiatives(): number {
    this.commit();
    const notes = this.selection.notes;
    for (const message of inMessages(becameGestures(notes, this.scene(), () => this.session.newId()))) {
      this.session.send(message);
    }
    return notes.length;
  }

  private scene(): readonly SceneElement[] {
    return this.api.getSceneElementsIncludingDeleted();
  }

  private scheduleCommit(delay: number): void {
    clearTimeout(this.commitTimer);
    this.commitTimer = setTimeout(() => this.commit(), delay);
  }

  private send(scene: readonly SceneElement[], outcome: Outcome): void {
    const drawn = drawnGestures(outcome.drawings, scene, (element) => this.pictures.gate(element));
    this.projection.sent(scene.filter((element) => isRead(element, outcome, drawn)));
    this.projection.drop(outcome.dropped);
    this.projection.drop(drawn.refused.map(({ element }) => element.id));
    this.projection.expect(outcome.expected);
    if (outcome.background) this.projection.touchBackground();
    this.selectCopies(outcome);
    for (const message of inMessages([...outcome.gestures, ...drawn.gestures])) this.session.send(message);
    this.projection.touch(outcome.behind);
    for (const problem of new Set(drawn.refused.map((refusal) => refusal.problem))) this.options.onProblem(problem);
  }

  /** What was just copied stays selected: the copy that the room makes takes the place of the one made here. */
  private selectCopies(outcome: Outcome): void {
    const copies = [...outcome.expected].flatMap(([id, what]) => (what.kind === 'copy' ? [[id, what.element]] : []));
    const { selectedElementIds } = this.api.getAppState();
    const taken = copies.filter(([, element]) => element !== undefined && selectedElementIds[element]);
    if (taken.length === 0) return;
    this.flush();
    const chosen = Object.fromEntries(taken.map(([id]) => [id, true as const]));
    this.api.updateScene({ appState: { selectedElementIds: chosen }, captureUpdate: CaptureUpdateAction.NEVER });
  }

  private onRoom(changes: Pick<Changes, 'all' | 'entities' | 'matrix' | 'members' | 'presence'>): void {
    const { view } = this.session;
    if (!view.ready) return;
    const touched = this.replica.take(view, changes);
    const landed = this.moving.arrived(touched);
    this.projection.touch(touched);
    if (changes.matrix || changes.all) this.projection.touchBackground();
    if (landed || changes.members || changes.presence || changes.all) this.showOthers();
    this.flush();
    if (!this.fitView) this.zoomToFit();
  }

  private showOthers(): void {
    const { at, again } = this.moving.update(this.session.view, Date.now());
    this.projection.setMoving(at);
    clearTimeout(this.lingerTimer);
    if (again !== undefined) {
      this.lingerTimer = setTimeout(() => {
        this.showOthers();
        this.flush();
      }, again);
    }
    this.api.updateScene({ collaborators: collaborators(this.session.view) });
  }

  private flush(): void {
    const scene = this.scene();
    const hand = handOf(this.api.getAppState(), this.pressed);
    const { view } = this.session;
    const hold: Hold = {
      waits: (id) => hand.entities.has(id),
      pending: (id) => view.pendingFor(id),
    };
    const next = this.projection.next(scene, view.matrix, hold);
    if (!next) return;
    this.api.updateScene({ elements: next.scene, captureUpdate: CaptureUpdateAction.NEVER });
    this.projection.settle(next.changed);
    this.pictures.fetchFor(next.changed);
  }

  private schedulePresence(): void {
    if (this.presenceFrame !== 0) return;
    this.presenceFrame = requestAnimationFrame(() => {
      this.presenceFrame = 0;
      const { selectedElementIds } = this.api.getAppState();
      const dragged = this.pressed ? draggedCards(this.scene(), selectedElementIds, this.projection.known) : [];
      const selected = this.selection.ids.slice(0, presenceIds);
      const presence = { dragged, selected, ...(this.cursor ? { cursor: this.cursor } : {}) };
      // Showing the others is a change of the whiteboard too: without this, two idle pages would answer each other.
      const told = JSON.stringify(presence);
      if (told === this.lastPresence) return;
      this.lastPresence = told;
      this.session.presence(presence);
    });
  }

  private wholeMap(): Rect {
    const { matrix } = this.session.view;
    if (!matrix) return { x: 0, y: 0, w: 1, h: 1 };
    const labels = matrix.labels.map((item) => {
      const { x, y, width: w, height: h } = labelBox(item, this.language);
      return { x, y, w, h };
    });
    return labels.reduce(union, union(matrix.matrix, matrix.strip));
  }

  private look({ zoom, scrollX, scrollY }: View): void {
    const value = zoom as AppState['zoom']['value'];
    this.api.updateScene({ appState: { zoom: { value }, scrollX, scrollY }, captureUpdate: CaptureUpdateAction.NEVER });
  }
}
