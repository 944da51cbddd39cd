/** Node's own short ways through a Buffer, which its types leave out; `toString` and `write` come down to them. */
interface Buffer {
  latin1Slice(start: number, end: number): string;
  latin1Write(text: string, offset: number, length: number): number;
}
