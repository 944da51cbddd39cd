/** How many lines words take, for formats whose readers do not look for themselves how high a row becomes. */

/** `letters` go on a line; a word that is longer takes as many lines as it needs. At least 1. */
export function linesIn(text: string, letters: number): number {
  const room = Math.max(1, Math.floor(letters));
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    if (wanted <= room) {
      used = wanted;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word.length / room) - 1);
    used = word.length % room || Math.min(word.length, room);
  }
  return lines;
}
