import { describe, expect, it } from "vitest";
import { rowAfter, type Rows, scrollTo, topOf, visibleRows } from "./window";

const closed: Rows = { count: 20_000, height: 30, open: null };
const open: Rows = { ...closed, open: { at: 100, extra: 90 } };
const few: Rows = { count: 16, height: 30, open: null };
const none: Rows = { count: 0, height: 30, open: null };

describe("visible rows", () => {
  it.each<[string, Rows, number, number, number, number]>([
    ["the beginning", closed, 0, 600, 0, 33],
    ["the middle", closed, 30_000, 600, 988, 1033],
    ["the end", closed, 20_000 * 30 - 600, 600, 19_968, 20_000],
    ["scrolled past the end, as after a filter", few, 30_000, 600, 3, 16],
    ["fewer than fit", few, 0, 600, 0, 16],
    ["an empty list", none, 0, 600, 0, 0],
    ["above the open row", open, 2_000, 300, 54, 89],
    ["inside the open row", open, 3_060, 20, 88, 113],
    ["below the open row", open, 6_090, 600, 188, 233],
  ])("%s", (_, rows, scrolled, view, first, end) => {
    const stretch = visibleRows(rows, scrolled, view);
    expect([stretch.first, stretch.end]).toEqual([first, end]);
  });

  it.each([
    ["closed", closed],
    ["open", open],
  ])("keep the list as high as ever (%s)", (_, rows) => {
    for (let scrolled = 0; scrolled < 600_000; scrolled += 997) {
      const { first, end, before, after } = visibleRows(rows, scrolled, 600);
      const drawn = topOf(rows, end) - topOf(rows, first);
      expect(before + drawn + after).toBe(topOf(rows, rows.count));
      expect(end - first).toBeLessThan(60);
    }
  });

  it("cover what can be seen, wherever it is scrolled to", () => {
    for (let scrolled = 0; scrolled < 12_000; scrolled += 7) {
      const { first, end } = visibleRows(open, scrolled, 600);
      expect(topOf(open, first)).toBeLessThanOrEqual(scrolled);
      expect(topOf(open, end)).toBeGreaterThanOrEqual(scrolled + 600);
    }
  });
});

describe("scrolling to a row", () => {
  it.each<[string, Rows, number, number, number]>([
    ["in view", closed, 5, 0, 0],
    ["above", closed, 5, 300, 150],
    ["below", closed, 30, 0, 330],
    ["below the open row", open, 101, 0, 2_520 + 30],
  ])("%s", (_, rows, at, scrolled, expected) => {
    expect(scrollTo(rows, at, scrolled, 600)).toBe(expected);
  });
});

it.each<[string, string, number, number, number | null]>([
  ["down", "ArrowDown", 4, 16, 5],
  ["not below the last", "ArrowDown", 15, 16, 15],
  ["not above the first", "ArrowUp", 0, 16, 0],
  ["a page", "PageDown", 4, 20_000, 24],
  ["the last", "End", 4, 20_000, 19_999],
  ["another key", "Enter", 4, 16, null],
  ["nothing to move in", "End", 0, 0, null],
])("%s", (_, key, at, count, expected) => {
  expect(rowAfter(key, at, count, 20)).toBe(expected);
});
