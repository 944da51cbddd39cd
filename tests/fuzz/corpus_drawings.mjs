/** Drawings of other whiteboards for the target `excalidraw`: each with one way in which people draw four quadrants. */

const element = (id, type, [x, y, width, height], more = {}) => ({
  id, type, x, y, width, height, version: 1, versionNonce: 1, ...more,
});
const line = (id, x, y, dx, dy, type = 'line') =>
  element(id, type, [x, y, dx, dy], { points: [[0, 0], [dx, dy]] });
const words = (id, text, x, y, more = {}) => element(id, 'text', [x, y, 60, 20], { text, ...more });

/** A box with words on it. */
function note(id, text, x, y) {
  const box = [x, y, 60, 30];
  return [
    element(id, 'rectangle', box, { boundElements: [{ id: `${id}t`, type: 'text' }] }),
    element(`${id}t`, 'text', box, { text, containerId: id }),
  ];
}

const arrow = {
  ...line('ar', 70, 70, 230, 230, 'arrow'),
  startBinding: { elementId: 'a', focus: 0, gap: 1 },
  endBinding: { elementId: 'b', focus: 0, gap: 1 },
};

/** Two lines in a frame, with the ends of the axes named. */
const frame = [
  element('f', 'rectangle', [0, 0, 400, 400]), line('h', 0, 200, 400, 0), line('v', 200, 0, 0, 400),
  words('r', 'Collectief', 410, 190), words('t', 'Burger', 170, -25),
  ...note('a', 'Soep', 40, 40), ...note('b', 'Tuin', 300, 300), arrow,
];

/** Two arrows that lean, with a picture and a line of the pen beside them. */
const cross = [
  line('h', 0, 200, 400, 5, 'arrow'), line('v', 190, 400, 10, -400, 'arrow'),
  element('p', 'image', [500, 0, 10, 10], { fileId: 'f1' }), line('d', 500, 20, 10, 10, 'freedraw'),
  ...note('a', 'Soep', 250, 40),
];
const picture = { id: 'f1', mimeType: 'image/png', dataURL: 'data:image/png;base64,iVBORw0K' };

/** A box for each quadrant. */
const boxes = [
  ...[[0, 0], [200, 0], [0, 200], [200, 200]].map(([x, y], i) => element(`q${i}`, 'rectangle', [x, y, 195, 195])),
  words('n', 'Los', 50, 50),
];

/** What the program itself writes: a matrix and a card. */
const card = 'AAAAAAAAAAAAAAAAAAAAAB';
const ours = (id, part, more = {}) => ({ customData: { kwadrant: { id, part, ...more } } });
const place = { place: { x: 5000, y: 5000, rx: 100, ry: 0 }, stood: [640, 448] };
const own = [
  element('kwadrant:matrix', 'rectangle', [-640, -448, 1280, 896], ours('', 'background')),
  element(card, 'rectangle', [-84, -18, 168, 36], ours(card, 'card', place)),
  element(`${card}:t`, 'text', [-79, -10, 158, 20], { text: 'Soep', containerId: card, ...ours(card, 'title') }),
];

/** By name, as files of whiteboards have them. */
export const drawings = {
  frame: { type: 'excalidraw', version: 2, elements: frame, files: {} },
  cross: { elements: cross, files: { f1: picture } },
  boxes: { elements: boxes, scrollToContent: true },
  own: { type: 'excalidraw', elements: own },
};
