/**
 * Saves and works without end, on whatever thread it is loaded. `run` says through `say` what was acknowledged;
 * somebody else ends the thread or the process meanwhile. Plain CommonJS, for workers.
 */
const { createRequire } = require('node:module');
const { hello } = require('./hello.cjs');

/** The type of the message with which a room lets somebody in. */
const welcome = 128;

/** Each picture is one change; what `say` names is saved. */
exports.run = async (moduleFile, path, say) => {
  const addon = createRequire(__filename)(moduleFile);
  const room = await addon.Room.open(path);
  room.receive(room.join(1), hello(addon, 7));
  room.tick();
  const told = room.take().map(({ bytes }) => bytes[0]);
  if (!told.includes(welcome)) throw new Error(`the room does not welcome its member: ${told}`);
  const replica = new addon.Replica('a map');
  for (let n = 1; ; n += 1) {
    room.putFile(null, 1, `picture ${n}`, 'image/png', new Uint8Array(20_000).fill(n));
    const saving = room.save();
    // Work on this thread while the pool saves; a read of the file is under way as well.
    void addon.inspectMap(path).catch(() => {});
    for (let i = 0; i < 20; i += 1) replica.set(0, 'description', `${n} ${i}`);
    room.tick();
    room.take();
    await saving;
    say(n);
  }
};
