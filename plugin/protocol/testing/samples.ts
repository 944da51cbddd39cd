/** Messages with the values that go wrong first: empty, largest, negative, every kind, text outside the basic plane. */
import type { EntityRecord, Frame, Gesture, HostMessage, PageMessage, Value } from '../messages.js';

const largest = Number.MAX_SAFE_INTEGER;
const largestInt = 2 ** 52 - 1;
const smallestInt = -(2 ** 52);
const id = 'AbcdefghijklmnopqrstU0';
const other = 'D_-___________________';
/** 64 bytes and 32 characters. */
const longId = 'é'.repeat(32);
const awkward = 'Wandelclub \u{1F6B6}\u200D\u2640\uFE0F\n"é"\u0001\u2028\uFEFF\u{10FFFF}';

export const values: readonly Value[] = [
  { kind: 'nothing' },
  { kind: 'bool', value: false },
  { kind: 'bool', value: true },
  { kind: 'int', value: 0 },
  { kind: 'int', value: -1 },
  { kind: 'int', value: smallestInt },
  { kind: 'int', value: largestInt },
  { kind: 'text', value: '' },
  { kind: 'text', value: `\uFEFF${awkward}` },
  { kind: 'id', value: id },
  { kind: 'id', value: longId },
  { kind: 'ids', value: [] },
  { kind: 'ids', value: [id, longId] },
  { kind: 'place', value: { x: 0, y: 10_000, rx: 0, ry: 10_000, dx: -10_000, dy: 10_000 } },
  { kind: 'blob', value: { version: largest, nonce: 0xffff_ffff, bytes: new Uint8Array([0, 127, 128, 255]) } },
];

export const gestures: readonly Gesture[] = [
  { kind: 'moved', id, x: -1, y: 64 },
  { kind: 'moved', id: longId, x: -1_000_000, y: 1_000_000 },
  { kind: 'resized', id, x: 0, y: -63, w: 0, h: 127 },
  { kind: 'retitled', id, title: awkward },
  { kind: 'retitled', id, title: '' },
  { kind: 'removed', id: 'x' },
  { kind: 'restored', id },
  { kind: 'copied', source: other, id, x: 128, y: -128 },
  { kind: 'joined', id, from: other, to: longId },
  { kind: 'created', id, entity: 'initiative', title: 'Leefstraat', at: { x: 300, y: -200 } },
  { kind: 'created', id, entity: 'link', title: '' },
  { kind: 'drawn', id: 'drawing', version: 12, nonce: 0, element: new Uint8Array([123, 125]) },
  { kind: 'drawn', id: longId, version: 0, nonce: 0xffff_ffff, element: new Uint8Array(0) },
  ...values.map((value): Gesture => ({ kind: 'edited', id, field: 'description', value })),
  { kind: 'placed', id, lens: 'quadrants', x: 10_000, y: 0, rx: 1, ry: 0 },
  { kind: 'parked', id, lens: 'quadrants' },
  { kind: 'became', drawing: longId, id, title: awkward, x: 0, y: 0 },
];

export const pageMessages: readonly PageMessage[] = [
  { type: 'hello', protocolVersion: 3, memberKey: 0n, epoch: 0n, seq: 0, nickname: '', calm: false, pack: '' },
  {
    type: 'hello',
    protocolVersion: largest,
    memberKey: 0xffff_ffff_ffff_ffffn,
    epoch: 0x0102_0304_0506_0708n,
    seq: largest,
    nickname: '\u{1F9E1}'.repeat(40),
    calm: true,
    pack: id,
  },
  { type: 'gesture', n: 1, gestures },
  { type: 'gesture', n: largest, gestures: [{ kind: 'removed', id }] },
  { type: 'undo', n: 127 },
  { type: 'redo', n: 128 },
  { type: 'presence', dragged: [], selected: [] },
  { type: 'presence', cursor: { x: -5, y: 5 }, dragged: [{ id, x: 1, y: -1 }], selected: [id, longId] },
  { type: 'ping', echo: 16_384 },
];

const entities: readonly EntityRecord[] = [
  { ref: 0 },
  {
    ref: 1,
    define: { id, kind: 'initiative' },
    card: { x: -300, y: 200, w: 180, h: 64 },
    lines: ['Wandelclub', 'in het park'],
    place: { state: 'placed', x: 7_000, y: 2_500, rx: 0, ry: 0, dx: 0, dy: -400, ax: 400, ay: 500, fw: 0, fh: 0 },
    shares: [10_000, 0, 0, 0],
    fields: [
      { field: 'title', value: { kind: 'text', value: awkward } },
      { field: 'description', value: { kind: 'nothing' } },
    ],
  },
  { ref: 2, place: { state: 'parked', slot: 3 }, fields: [] },
  { ref: 3, place: { state: 'asset', column: 6, slot: 300, linked: true } },
  { ref: 3, place: { state: 'none' }, card: { x: 0, y: 0, w: 0, h: 0 }, lines: [] },
  { ref: 4, define: { id: other, kind: 'link' }, arrow: { from: 1, to: 2, x1: -10, y1: 20, x2: 30, y2: -40 } },
  {
    ref: largest,
    define: { id: longId, kind: 'drawing' },
    drawing: { version: 3, nonce: 7, bytes: new Uint8Array([91]) },
  },
  { ref: 5, define: { id: 'x', kind: '' }, gone: true },
];

const fullFrame: Frame = {
  seq: 300,
  saved: [
    { member: 1, n: 12 },
    { member: 300, n: largest },
  ],
  matrix: {
    lens: 'quadrants',
    flipX: true,
    flipY: false,
    size: 2,
    matrix: { x: -800, y: -600, w: 1_600, h: 1_200 },
    strip: { x: -800, y: 640, w: 1_600, h: 160 },
    assets: [
      { category: 'people', x: 900, y: -600, w: 152, h: 1_200 },
      { category: '', x: 1_060, y: -600, w: 152, h: 1_200 },
    ],
    labels: [
      { role: 'quadrant', key: 'collectief-burger', nl: 'Samen', en: 'Together', x: 400, y: -580, align: 'centre' },
      { role: 'horizontalEnd', key: 'reach.low', nl: 'individueel', en: 'one person', x: -790, y: 0, align: 'left' },
      { role: 'verticalEnd', key: 'who.high', nl: 'burger', en: 'residents', x: 0, y: -610, align: 'right' },
      { role: 'strip', key: 'strip', nl: '', en: '', x: 0, y: 0, align: 'centre' },
      { role: 'assets', key: 'assets', nl: 'Krachten', en: 'Assets', x: 900, y: -620, align: 'left' },
      { role: 'category', key: '', nl: 'Nog zonder\nsoort', en: 'Not sorted\nyet', x: 976, y: -572, align: 'centre' },
    ],
  },
  entities,
  totals: { quadrants: [{ quadrant: 'collectief-burger', share: 46_000, initiatives: 7 }], unplaced: 2 },
  map: values.map((value) => ({ field: value.kind, value })),
};

export const hostMessages: readonly HostMessage[] = [
  {
    type: 'welcome',
    protocolVersion: 3,
    epoch: 0xffff_ffff_ffff_ffffn,
    member: 17,
    role: 'facilitator',
    mapId: id,
    lastN: 0,
    limits: '{"entities":100000}',
    packName: id,
    pack: '{}',
  },
  { type: 'snapshot', seq: 0, saved: [] },
  { type: 'snapshot', ...fullFrame },
  { type: 'frame', seq: largest, saved: [] },
  { type: 'frame', ...fullFrame },
  { type: 'frame', seq: 2, saved: [], matrix: { ...fullFrame.matrix!, assets: [], labels: [] } },
  { type: 'frame', seq: 2, saved: [], entities: [] },
  { type: 'frame', seq: 2, saved: [], totals: { quadrants: [], unplaced: 0 } },
  { type: 'frame', seq: 2, saved: [], map: [] },
  { type: 'presence', members: [] },
  {
    type: 'presence',
    members: [
      { member: 2, cursor: { x: -1_000_000, y: 0 }, dragged: [{ id: longId, x: 0, y: 1 }], selected: [] },
      { member: 128, dragged: [], selected: [id] },
    ],
  },
  {
    type: 'members',
    members: [
      { member: 1, role: 'viewer', nickname: '' },
      { member: 2, role: 'editor', nickname: 'Blauw' },
    ],
  },
  { type: 'refused', n: 4, code: 'not_allowed', params: [] },
  {
    type: 'refused',
    n: largest,
    code: 'limit_text',
    params: [
      { name: '2', value: 'b' },
      { name: '1', value: 'a' },
      { name: '__proto__', value: awkward },
    ],
  },
  { type: 'status', state: 'open', code: '' },
  { type: 'status', state: 'readOnly', code: 'store_full' },
  { type: 'pong', echo: largest },
];
