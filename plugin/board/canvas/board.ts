/**
 * One board: the whiteboard on one side, the room's session on the other. Reads what the user did at the end of a
 * gesture and sends it; shows what the room says as soon as it is told. The only owner of the scene.
 */
import { CaptureUpdateAction, convertToExcalidrawElements, restoreElements } from '@excalidraw/excalidraw';
import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { flushSync } from 'react-dom';
import { presenceIds } from '../../protocol/limits.js';
import { t } from '../panel/text.js';
import type { Changes, Presence, Refusal, Session } from '../session/types.js';
import type { BoardControls, Ghost, Language, Note } from '../shell.js';
import { Deferred } from '../tasks.js';
import { Company } from './company.js';
import { interpret, isChanged, type Outcome } from './gestures.js';
import { handOf, isHeld } from './hand.js';
import { holdOf } from './hold.js';
import { labelScale } from './labels.js';
import { newCards } from './newCards.js';
import { becameGestures } from './notes.js';
import { notesBeside } from './notesBeside.js';
import { drawnGestures, inMessages, isRead } from './outgoing.js';
import { elementId, type SceneElement } from './parts.js';
import { Pictures } from './pictures.js';
import { draggedCards } from './presence.js';
import { Projection } from './project.js';
import { Replica } from './replica.js';
import { Selection, type SelectionKind } from './selection.js';
import { Sight } from './sight.js';
import { paletteFor, type Theme } from './theme.js';

/** How long after the last change without a finger on the board, as with arrow keys, it counts as done. */
const SETTLE_MS = 80;

export interface BoardOptions {
  api: ExcalidrawImperativeAPI;
  session: Session;
  theme: Theme;
  language: Language;
  /** Something the user did cannot go on the board, and is off it again. `problem` is a code for assets/text. */
  onProblem(problem: string): void;
  /** What the user typed took the place of a title that somebody else gave meanwhile. */
  onOverwritten(title: string): void;
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
  private readonly pictures: Pictures;
  private readonly company: Company;
  private readonly sight: Sight;
  private readonly edited = new Set<string>();
  private readonly stops: (() => void)[] = [];
  private readonly reading = new Deferred(() => this.commit());
  private pressed = false;
  private flushFrame = 0;
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
        this.reading.asNextTask();
      },
    });
    this.company = new Company(this.api, this.session, {
      show: (dragged) => {
        this.projection.setMoving(dragged);
        this.flush();
      },
      ours: () => this.presence(),
      nameless: (member) => t(this.language, 'panel.people.guest', { number: String(member) }),
    });
    this.sight = new Sight(this.api);
    // At once, so that the whiteboard asks for the very next frame: React by itself might only render after that one.
    this.stops.push(this.session.subscribe((changes) => flushSync(() => this.onRoom(changes))));
    this.stops.push(this.session.onRefusal((refusal) => this.onRefusal(refusal)));
    this.onRoom({ all: true, entities: new Set(), matrix: true, members: true, presence: true });
  }

  /** A finger or button went down on the board, or up anywhere. */
  press(down: boolean): void {
    // What was done before is a gesture of its own, with an undo of its own.
    if (down) this.readNow();
    this.pressed = down;
    if (!down) this.reading.asNextTask();
  }

  /** Reads at once what is waiting to be read, unless the user's hand is still on it. */
  readNow(): void {
    if (this.reading.isWaiting && !this.pressed) this.commit();
  }

  /** Excalidraw's onChange. Called for every move of the mouse while dragging, so it does as little as it can. */
  onChange(elements: readonly SceneElement[], state: AppState): void {
    const container = state.editingTextElement?.type === 'text' ? state.editingTextElement.containerId : null;
    if (container) this.edited.add(container);
    this.selection.update(elements, state.selectedElementIds);
    this.company.schedule();
    if (this.projection.setLabelScale(labelScale(state.zoom.value))) this.scheduleFlush();
    if (this.pressed) return;
    const { known } = this.projection;
    if (elements.some((element) => isChanged(element, known.get(element.id)))) this.reading.after(SETTLE_MS);
  }

  /** The cursor in board units; undefined when it left the board. */
  onPointer(at: { x: number; y: number } | undefined): void {
    this.company.point(at);
  }

  setLook(theme: Theme, language: Language): void {
    const palette = paletteFor(theme);
    this.language = language;
    this.projection.setLook({ palette, language });
    this.api.updateScene({
      appState: { viewBackgroundColor: palette.paper },
      captureUpdate: CaptureUpdateAction.NEVER,
    });
    this.company.showOthers();
    this.flush();
  }

  /** Reads and sends what was done and is not under the hand any more. */
  commit(): void {
    this.reading.stop();
    if (this.pressed) return;
    const scene = this.scene();
    const hand = handOf(this.api.getAppState(), this.pressed);
    const outcome = interpret({
      elements: scene,
      known: this.projection.known,
      entities: this.projection.entities,
      held: (element) => isHeld(element, hand),
      edited: this.edited,
      newId: () => this.session.newId(),
    });
    const letGo = this.letGo(scene, outcome);
    if (letGo.length > 0) this.company.letGo(letGo);
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
    this.reading.stop();
    cancelAnimationFrame(this.flushFrame);
    this.company.close();
    this.pictures.close();
  }

  zoomToFit(): void {
    const { matrix } = this.session.view;
    if (matrix) this.sight.showAll(matrix, this.language, this.replica.anyAsset());
  }

  /** The board has another size now. Who was looking at the whole map goes on looking at the whole map. */
  resized(): void {
    if (this.sight.isWhole()) this.zoomToFit();
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
    if (element) this.sight.reveal({ x: element.x, y: element.y, w: element.width, h: element.height });
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

  dim(ids: readonly string[] | undefined): void {
    this.projection.setBright(ids && new Set(ids));
    this.flush();
  }

  ghosts(ghosts: readonly Ghost[] | undefined): void {
    this.projection.setGhosts(ghosts ?? []);
    this.flush();
  }

  axisWords(words: ReadonlyMap<string, string> | undefined): void {
    this.projection.setAxisWords(words);
    this.flush();
  }

  addNotes(texts: readonly string[]): number {
    const { matrix, role } = this.session.view;
    const scene = this.scene();
    const notes = matrix && role !== 'viewer' ? notesBeside(texts, matrix.matrix, scene) : [];
    const [first] = notes;
    const last = notes.at(-1);
    if (!first || !last) return 0;
    // Read as what the user draws, and sent by that.
    const elements = [...scene, ...convertToExcalidrawElements(notes)];
    this.api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER });
    this.sight.reveal({ x: first.x, y: first.y, w: first.width, h: last.y + last.height - first.y });
    return notes.length;
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

  /** Excalidraw is telling of a change right now: what that asks for comes after it. */
  private scheduleFlush(): void {
    cancelAnimationFrame(this.flushFrame);
    this.flushFrame = requestAnimationFrame(() => this.flush());
  }

  private send(scene: readonly SceneElement[], outcome: Outcome): void {
    const drawn = drawnGestures(outcome.drawings, scene, (element) => this.pictures.gate(element));
    this.projection.sent(scene.filter((element) => isRead(element, outcome, drawn)));
    this.projection.drop(outcome.dropped);
    this.projection.drop(drawn.refused.map(({ element }) => element.id));
    this.projection.expect(outcome.expected);
    if (outcome.background) this.projection.touchBackground();
    for (const message of inMessages([...outcome.gestures, ...drawn.gestures])) this.session.send(message);
    this.projection.touch(outcome.behind);
    this.selectCopies(outcome);
    for (const title of outcome.overwritten) this.options.onOverwritten(title);
    for (const problem of new Set(drawn.refused.map((refusal) => refusal.problem))) this.options.onProblem(problem);
  }

  /** What was just copied stays selected: the copy that the room makes takes the place of the one made here. */
  private selectCopies(outcome: Outcome): void {
    const copies = [...outcome.expected].flatMap(([id, what]) => (what.kind === 'link' ? [] : [[id, what.element]]));
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
    const landed = this.company.arrived(touched);
    this.projection.touch(touched);
    // With a line the room's own card comes before one could look for it.
    if (view.status.state === 'offline') this.projection.expectNew(newCards(this.session.waiting(), view));
    if (changes.matrix || changes.all) this.projection.touchBackground();
    if (landed || changes.members || changes.presence || changes.all) this.company.showOthers();
    this.flush();
    if (!this.sight.began) this.zoomToFit();
  }

  /** What was shown of it goes; what it was about shows again what the room has. */
  private onRefusal({ gestures }: Refusal): void {
    for (const gesture of gestures) {
      const id = gesture.kind === 'became' ? gesture.drawing : gesture.id;
      this.projection.unexpect(id);
      this.projection.touch([id]);
    }
    this.flush();
  }

  private flush(): void {
    // What the user has just let go is read before anything of the room is put over it. Reading ends in here again.
    if (this.reading.isWaiting && !this.pressed) return this.commit();
    const scene = this.scene();
    const hand = handOf(this.api.getAppState(), this.pressed);
    const { view } = this.session;
    const next = this.projection.next(scene, view.matrix, holdOf(hand, view, this.replica));
    if (!next) return;
    this.api.updateScene({ elements: next.scene, captureUpdate: CaptureUpdateAction.NEVER });
    this.projection.settle(next.changed);
    this.pictures.fetchFor(next.changed);
  }

  /** The cards that were moved by this, and where they are now. */
  private letGo(scene: readonly SceneElement[], { gestures }: Outcome): Presence['dragged'] {
    const moved = new Set(gestures.flatMap((gesture) => (gesture.kind === 'moved' ? [gesture.id] : [])));
    return moved.size === 0 ? [] : this.dragged(scene).filter(({ id }) => moved.has(id));
  }

  private dragged(scene: readonly SceneElement[]): Presence['dragged'] {
    return draggedCards(scene, this.api.getAppState().selectedElementIds, this.projection.known);
  }

  private presence(): Omit<Presence, 'cursor'> {
    const dragged = this.pressed ? this.dragged(this.scene()) : [];
    return { dragged, selected: this.selection.ids.slice(0, presenceIds) };
  }
}
