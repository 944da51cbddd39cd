/**
 * How fast a page may send what has waited. A host closes a connection above 100 messages a second (300 at once) or
 * 512 KiB a second; presence and pings need their part of that.
 */
const messagesPerSecond = 60;
const messagesAtOnce = 100;
const bytesPerSecond = 320 * 1024;
const bytesAtOnce = 128 * 1024;

/** Two buckets that fill with time, one of messages and one of bytes. */
export class Pace {
  private messages = messagesAtOnce;
  private bytes = bytesAtOnce;

  constructor(private filled: number) {}

  /**
   * Milliseconds to wait before this message may go; 0 means that it counts as sent. A message larger than the bucket
   * goes when the bucket is full, and leaves a debt.
   */
  take(now: number, length: number): number {
    const seconds = Math.max(0, now - this.filled) / 1000;
    this.filled = now;
    this.messages = Math.min(messagesAtOnce, this.messages + seconds * messagesPerSecond);
    this.bytes = Math.min(bytesAtOnce, this.bytes + seconds * bytesPerSecond);
    const missing = Math.max(
      (1 - this.messages) / messagesPerSecond,
      (Math.min(length, bytesAtOnce) - this.bytes) / bytesPerSecond,
    );
    if (missing > 0) return Math.ceil(missing * 1000);
    this.messages -= 1;
    this.bytes -= length;
    return 0;
  }
}
