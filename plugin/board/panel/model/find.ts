/** Finding by words, as people type them: any order, any accents, the beginnings of words. */
const marks = /\p{Diacritic}/gu;

/** Lower case without accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase();
}

/** Whether every word typed begins a word of the text; nothing typed finds everything. */
export function matches(query: string, text: string): boolean {
  const typed = plain(query).split(/\s+/).filter(Boolean);
  if (typed.length === 0) return true;
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  return typed.every((one) => words.some((word) => word.startsWith(one)));
}
