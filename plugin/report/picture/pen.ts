/**
 * A canvas's context that is told of colours and type only what changes: telling it takes longer than drawing a short
 * word. Who sets those past it has it say the wrong ones.
 */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { ownFace } from './fonts.js';

type Align = 'left' | 'center' | 'right';

export class Pen {
  private fill = '';
  private line = '';
  private width = 0;
  private size = 0;
  private bold = false;
  private align = '';

  constructor(readonly on: SKRSContext2D) {
    // Words as wide as native/layout has measured them. The pixels are those of the default, for half of its time.
    on.textRendering = 'geometricPrecision';
  }

  setFill(colour: string): void {
    if (this.fill === colour) return;
    this.fill = colour;
    this.on.fillStyle = colour;
  }

  setLine(colour: string, width: number): void {
    if (this.line !== colour) this.on.strokeStyle = this.line = colour;
    if (this.width !== width) this.on.lineWidth = this.width = width;
  }

  setType(size: number, bold: boolean, colour: string, align: Align): void {
    if (this.size !== size || this.bold !== bold) {
      this.on.font = `${bold ? 'bold ' : ''}${size}px "${ownFace}"`;
      this.size = size;
      this.bold = bold;
    }
    if (this.align !== align) this.on.textAlign = this.align = align;
    this.setFill(colour);
  }
}
