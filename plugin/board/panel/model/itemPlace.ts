/** Where an initiative stands, as forms and lists read it. */
export interface ItemPlace {
  state: 'none' | 'parked' | 'placed';
  /** Semantic units 0…10 000; 0 when not placed. */
  x: number;
  y: number;
  rx: number;
  ry: number;
}
