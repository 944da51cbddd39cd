import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { limits } from './limits.js';
import { Member } from './member.js';

function member(): { member: Member; ping: ReturnType<typeof vi.fn> } {
  const ping = vi.fn();
  const socket = { ping } as unknown as WebSocket;
  return { member: new Member(1, socket, new PassThrough(), limits, 0, () => undefined), ping };
}

describe('a hello', () => {
  test.each([
    [limits.helloMs - 1, false],
    [limits.helloMs, false],
    [limits.helloMs + 1, true],
  ])('that has not come after %i ms is too late: %s', (now, late) => {
    expect(member().member.isSilent(now)).toBe(late);
  });

  test('that was answered is never late', () => {
    const { member: greeted } = member();
    greeted.welcomed = true;
    expect(greeted.isSilent(1e9)).toBe(false);
  });
});

describe('a quiet connection', () => {
  test.each([
    [limits.pingMs - 1, 0],
    [limits.pingMs, 1],
    [limits.pingMs + 1, 1],
  ])('is asked for a sign of life after %i ms: %i times', (now, times) => {
    const { member: quiet, ping } = member();
    expect(quiet.isGone(0, now)).toBe(false);
    expect(ping).toHaveBeenCalledTimes(times);
  });

  test.each([
    [limits.pongMs - 1, false],
    [limits.pongMs, false],
    [limits.pongMs + 1, true],
  ])('that does not answer for %i ms is gone: %s', (waited, gone) => {
    const { member: quiet, ping } = member();
    quiet.isGone(0, limits.pingMs);
    expect(quiet.isGone(0, limits.pingMs + waited)).toBe(gone);
    expect(ping).toHaveBeenCalledTimes(1);
  });

  test('of which the other end has lost its power is let go within 25 seconds', () => {
    expect(limits.pingMs + limits.pongMs).toBeLessThanOrEqual(25_000);
  });

  test('that answers is asked again, as long as it likes', () => {
    const { member: alive, ping } = member();
    for (let round = 1; round <= 100; round++) {
      expect(alive.isGone(0, round * limits.pingMs)).toBe(false);
      expect(ping).toHaveBeenCalledTimes(round);
      alive.heard(round * limits.pingMs);
    }
  });

  test('that has not taken what was sent is not asked: its progress tells', () => {
    const { member: slow, ping } = member();
    for (let now = 0; now < 10 * limits.pingMs; now += 1000) expect(slow.isGone(1, now)).toBe(false);
    expect(ping).not.toHaveBeenCalled();
  });
});

describe('what comes in at a steady rate', () => {
  test.each([
    [limits.messagesPerSecond - 1, true],
    [limits.messagesPerSecond, true],
    [limits.messagesPerSecond + 1, false],
  ])('of %i messages a second is taken for ever: %s', (perSecond, fits) => {
    const { member: sender } = member();
    const verdicts = new Set<string>();
    for (let i = 0; i < perSecond * 400; i++) verdicts.add(sender.incoming(new Uint8Array(1), (i * 1000) / perSecond));
    expect(!verdicts.has('tooMuch')).toBe(fits);
  });

  test.each([
    [limits.bytesPerSecond - 1, true],
    [limits.bytesPerSecond, true],
    [limits.bytesPerSecond + 4096, false],
  ])('of %i bytes a second is taken for ever: %s', (perSecond, fits) => {
    const { member: sender } = member();
    const data = new Uint8Array(perSecond);
    const verdicts = new Set<string>();
    for (let second = 0; second < 600; second++) verdicts.add(sender.incoming(data, second * 1000));
    expect(!verdicts.has('tooMuch')).toBe(fits);
  });

  test('of presence is thinned out above its rate, never queued', () => {
    const { member: sender } = member();
    const passed = Array.from({ length: 60 * 50 }, (_, i) => sender.incoming(Uint8Array.of(5), (i * 1000) / 60))
      .filter((verdict) => verdict === 'pass').length;
    const allowed = limits.presencePerSecond * 50 + limits.presenceBurst;
    expect(passed).toBeGreaterThanOrEqual(allowed - 1);
    expect(passed).toBeLessThanOrEqual(allowed);
  });
});
