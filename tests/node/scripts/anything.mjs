/**
 * Calls every function, method and getter of the module with any values and on any receiver. A process of its own:
 * what goes wrong here may end it. Arguments: the module's file, a method pack, the runs for each of them. Works in the
 * current folder and ends with a line of JSON.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { usualArguments } from './usual.mjs';
import { anyValue } from './values.mjs';

const [moduleFile, packFile, runs] = process.argv.slice(2);
const addon = createRequire(import.meta.url)(moduleFile);
const pack = readFileSync(packFile, 'utf8');
const isClass = (member) => /^[A-Z]/.test(member.name);
const classes = Object.values(addon).filter(isClass);
const functions = Object.entries(addon).filter(([, member]) => typeof member === 'function' && !isClass(member));
const statics = (Class) =>
  Object.getOwnPropertyNames(Class).filter((name) => typeof Class[name] === 'function');

let made = 0;
const free = () => `${(made += 1)}.kwadrant`;
const newMap = async () => {
  const path = free();
  await addon.createMap(path, 'Testwijk', pack, '');
  return path;
};
const usual = usualArguments({ addon, path: await newMap(), pack, free });
const makers = {
  Room: async () => {
    const room = await addon.Room.open(await newMap());
    room.join(1);
    return room;
  },
  Replica: () => new addon.Replica('a map'),
};

const counts = { answered: 0, refused: 0 };
const codes = new Set();

/** An answer, or an Error that says by its class or its code what was wrong. */
async function attempt(name, call) {
  try {
    const answer = await call();
    counts.answered += 1;
    // What a call opened must not be in the way of the next one.
    if (answer instanceof addon.Room) await answer.close();
  } catch (error) {
    const isTyped = error instanceof TypeError || error instanceof RangeError;
    if (!isTyped && !(error instanceof Error && /^[a-z_]+$/.test(error.code) && typeof error.family === 'string')) {
      throw new Error(`${name} threw ${String(error)}`, { cause: error });
    }
    if (!isTyped) codes.add(error.code);
    counts.refused += 1;
  }
}

const check = (arbitrary, test) => fc.assert(fc.asyncProperty(arbitrary, test), { numRuns: Number(runs), seed: 1 });

/** Nothing but odd arguments, then the usual ones with an odd one among them. */
async function callWithAnything(name, call, values) {
  if (!usual[name]) throw new Error(`usual.mjs has no row for ${name}`);
  await check(fc.array(values, { maxLength: 6 }), (odd) => attempt(name, () => call(odd.map((make) => make()))));
  await attempt(name, () => call(usual[name]()));
  await check(fc.tuple(fc.nat({ max: 5 }), values), ([at, make]) =>
    attempt(name, () => {
      const args = usual[name]();
      args[Math.min(at, args.length)] = make();
      return call(args);
    }),
  );
}

/** Every method and getter of a class and every function of an object, on an object and on receivers that are none. */
async function abuse(Class, values) {
  const first = await makers[Class.name]();
  const own = Object.getOwnPropertyDescriptors(first);
  for (const [name, property] of Object.entries({ ...Object.getOwnPropertyDescriptors(Class.prototype), ...own })) {
    if (name === 'constructor') continue;
    const title = `${Class.name}.${name}`;
    const call = property.value ?? property.get;
    const object = await makers[Class.name]();
    await callWithAnything(title, (args) => Reflect.apply(call, object, args), values);
    const others = await makers[Class.name]();
    const receiver = (make) => (make() === Class ? others : make());
    await check(values, (make) => attempt(title, () => Reflect.apply(call, receiver(make), usual[title]())));
    for (const one of [object, others]) await attempt(title, () => one.close?.());
  }
  await first.close?.();
  const constructions = [
    (args) => new Class(...args),
    (args) => Reflect.construct(Class, args, Map),
    (args) => Class(...args),
  ];
  for (const construct of constructions) {
    await check(fc.array(values, { maxLength: 3 }), (odd) =>
      attempt(`new ${Class.name}`, () => construct(odd.map((make) => make()))),
    );
  }
}

// Objects of each class are receivers and arguments of the others. An External is a value that Node itself hands out.
const { Pipe } = process.binding('pipe_wrap');
const objects = await Promise.all(classes.map((Class) => makers[Class.name]()));
const values = anyValue(
  ...objects.map((object) => () => object),
  ...classes.flatMap((Class) => [() => Class, () => Class.prototype, () => Object.create(Class.prototype)]),
  () => new Pipe(0)._externalStream,
);
for (const [name, call] of functions) await callWithAnything(name, (args) => call(...args), values);
for (const Class of classes) {
  for (const name of statics(Class)) {
    await callWithAnything(`${Class.name}.${name}`, (args) => Class[name](...args), values);
  }
  await abuse(Class, values);
}
console.log(JSON.stringify({ ...counts, codes: [...codes].sort() }));
