/** Whether a click follows its link here and now, rather than in another tab or window. */
export const isPlainClick = (event: MouseEvent): boolean => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
