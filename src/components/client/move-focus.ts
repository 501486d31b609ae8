/**
 * Where the arrow keys lead in a list below a box: `-1` is the box itself.
 * @param at Index of the item that has the focus; -1 for the box.
 * @returns The new index; nothing where the key does not move.
 */
export function moveFocus(key: string, at: number, length: number): number | undefined {
  if (length === 0) return undefined;
  if (key === 'ArrowDown') return Math.min(at + 1, length - 1);
  if (key === 'ArrowUp' && at >= 0) return at - 1;
  // In the box, Home and End belong to the text.
  if (key === 'Home' && at >= 0) return 0;
  if (key === 'End' && at >= 0) return length - 1;
  return undefined;
}
