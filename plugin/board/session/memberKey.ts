import type { Environment } from './environment.js';

/** A member key, and the number that its next change gets. */
export interface MemberKey {
  /** 16 hexadecimal digits. */
  key: string;
  next: number;
}

export function freshKey(environment: Environment): MemberKey {
  const digits = [...environment.random(8)].map((byte) => byte.toString(16).padStart(2, '0'));
  return { key: digits.join(''), next: 1 };
}

/** As it goes over the wire. */
export function keyNumber(key: string): bigint {
  return BigInt(`0x${key}`);
}

/** What this tab had before it was reloaded. A duplicated tab has it too: ask `Peers` first. */
export function recallKey(environment: Environment, mapId: string): MemberKey | undefined {
  const match = /^([0-9a-f]{16}) ([1-9][0-9]{0,14})$/.exec(environment.tabStorage.get(nameFor(mapId)) ?? '');
  return match ? { key: match[1] ?? '', next: Number(match[2]) } : undefined;
}

/** Must be called with every number that is given out: a number that is used twice is a change lost. */
export function rememberKey(environment: Environment, mapId: string, key: MemberKey): void {
  if (!environment.tabStorage.set(nameFor(mapId), `${key.key} ${key.next}`)) forgetKey(environment, mapId);
}

/** After a reload the tab takes a fresh key; what waits under this one is sent all the same, by whoever finds it. */
export function forgetKey(environment: Environment, mapId: string): void {
  environment.tabStorage.remove(nameFor(mapId));
}

function nameFor(mapId: string): string {
  return `kwadrant.member.${mapId}`;
}
