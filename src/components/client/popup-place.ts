/** A box of the page, in CSS pixels. */
export interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

const GAP = 4;
const EDGE = 8;

/**
 * Where a pop-up goes: below its link, above it where there is no room below and more above, never over the edges.
 * @param link The link's box in the window.
 * @returns Top and left edge of the pop-up in the window.
 */
export function placePopup(
  link: Box,
  popup: { width: number; height: number },
  view: { width: number; height: number; top: number },
): { top: number; left: number } {
  const bottom = link.top + link.height;
  const [above, below] = [link.top - view.top, view.height - bottom];
  const fits = popup.height + GAP + EDGE <= below || below >= above;
  const left = Math.max(EDGE, Math.min(link.left, view.width - popup.width - EDGE));
  return { top: fits ? bottom + GAP : link.top - popup.height - GAP, left };
}
