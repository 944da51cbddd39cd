import { hello } from './hello.cjs';

/** For every function and method of the module: arguments that an honest caller passes. A new one needs a row here. */
const picture = () => Uint8Array.from([1, 2, 3, 255]);
const table = () => Buffer.from('titel;collectief;burger\nEen;10;20\n');
const drawing = () => Buffer.from('{"type":"excalidraw","elements":[]}');

/** By name: makers of argument lists. `path` is a map file, `pack` a method pack. */
export const usualArguments = ({ addon, path, pack, free }) => ({
  createMap: () => [free(), 'Testwijk', pack, ''],
  inspectMap: () => [path],
  importCsv: () => [path, table(), false],
  proposeWhiteboard: () => [path, drawing()],
  importWhiteboard: () => [path, drawing()],
  exportMap: () => [path, 'svg', 'nl'],
  reportMap: () => [path, '{"language":"nl","today":"2026-11-22"}'],
  upgradeMap: () => [path, pack],
  verifyMap: () => [path],
  copyMap: () => [path, free()],
  'Room.open': () => [path],
  'Room.mapId': () => [],
  'Room.title': () => [],
  'Room.memberCount': () => [],
  'Room.readOnly': () => [],
  'Room.join': () => [1],
  'Room.receive': () => [1, hello(addon, 7)],
  'Room.leave': () => [99],
  'Room.resync': () => [1],
  'Room.tick': () => [],
  'Room.take': () => [],
  'Room.save': () => [],
  'Room.putFile': () => [null, 1, 'plaatje', 'image/png', picture()],
  'Room.getFile': () => ['plaatje'],
  'Room.proposeDrawing': () => [drawing()],
  'Room.importDrawing': () => [1, drawing()],
  'Room.ask': () => ['{"about":"doubles"}'],
  'Room.close': () => [],
  'Replica.load': () => [Uint8Array.from([1, 2, 3, 4, 1])],
  'Replica.mapId': () => [],
  'Replica.entityCount': () => [],
  'Replica.changeCount': () => [],
  'Replica.entity': () => ['Buurtmaaltijd'],
  'Replica.ids': () => [],
  'Replica.create': () => [1, 'initiative', 'Buurtmaaltijd', new Uint8Array(200)],
  'Replica.set': () => [1, 'description', 'Samen eten', new Uint8Array(200)],
  'Replica.move': () => [1, 100, 200, 30, 40, new Uint8Array(200)],
  'Replica.moveAll': () => [
    Uint32Array.of(1, 0),
    ...Array.from({ length: 4 }, () => Uint16Array.of(100, 200)),
    Uint32Array.of(0, 1),
  ],
  'Replica.apply': () => [Uint8Array.from([1, 2, 3]), 2],
  'Replica.take': () => [],
  'Replica.snapshot': () => [],
  'Replica.column': () => ['title'],
});
