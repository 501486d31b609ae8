/**
 * Id of the section that the reader is in: the last heading above a line a third down the window; none above the first.
 * @param tops Distance of each heading from the top of the window, in CSS pixels, in document order.
 */
export function sectionInView(tops: readonly { id: string; top: number }[], windowHeight: number): string | undefined {
  return tops.findLast(({ top }) => top <= windowHeight / 3)?.id;
}
