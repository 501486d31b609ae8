import { expect, test } from 'vitest';
import { placePopup } from '../../../src/components/client/popup-place.ts';

const view = { width: 360, height: 700, top: 50 };
const popup = { width: 300, height: 200 };

test('a pop-up stands below its link, and within the window', () => {
  expect(placePopup({ top: 100, left: 20, width: 40, height: 20 }, popup, view)).toEqual({ top: 124, left: 20 });
  expect(placePopup({ top: 100, left: 300, width: 40, height: 20 }, popup, view).left).toBe(52);
  expect(placePopup({ top: 100, left: -5, width: 40, height: 20 }, popup, view).left).toBe(8);
});

test('where there is no room below, it stands above', () => {
  expect(placePopup({ top: 600, left: 20, width: 40, height: 20 }, popup, view).top).toBe(396);
});

test('where there is room on neither side, it takes the larger', () => {
  expect(placePopup({ top: 150, left: 20, width: 40, height: 20 }, { width: 300, height: 900 }, view).top).toBe(174);
});
