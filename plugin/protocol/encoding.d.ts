/**
 * The two globals that every browser and Node have, declared as far as this folder uses them: it is compiled without
 * the types of either.
 */

declare class TextEncoder {
  /** UTF-8. A lone surrogate becomes U+FFFD. */
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: true; ignoreBOM: true });
  /** Throws on bytes that are not UTF-8. */
  decode(bytes: Uint8Array): string;
}
