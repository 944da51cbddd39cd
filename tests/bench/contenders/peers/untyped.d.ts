/** What pdfkit.ts uses of PDFKit, which brings no types. */
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: { size: [number, number]; margin: number });
    registerFont(name: string, file: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    fillOpacity(part: number): this;
    widthOfString(words: string): number;
    text(words: string, x: number, y: number, options: { lineBreak: boolean; baseline: string }): this;
    rect(x: number, y: number, w: number, h: number): this;
    roundedRect(x: number, y: number, w: number, h: number, r: number): this;
    circle(x: number, y: number, r: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    fill(colour: string): this;
    stroke(colour: string): this;
    save(): this;
    restore(): this;
    rotate(degrees: number, options: { origin: [number, number] }): this;
    on(name: 'data' | 'end', listener: (part: never) => void): this;
    end(): void;
  }
}
