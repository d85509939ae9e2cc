/**
 * Which rows of a long list are drawn. All rows are equally high, but for one that stands open.
 * Knows no element: numbers in, numbers out.
 */

export interface Rows {
  count: number;
  height: number;
  /** The open row and how much room its inside takes below it. */
  open: { at: number; extra: number } | null;
}

export interface Stretch {
  /** First row drawn, and the one after the last. */
  first: number;
  end: number;
  /** Room to leave before and after them. */
  before: number;
  after: number;
}

// Rows kept ready on each side, so that a quick scroll finds them drawn.
const MARGIN = 12;

/** Where a row begins; for `count` itself, how high the whole list is. */
export function topOf(rows: Rows, at: number): number {
  return (
    at * rows.height + (rows.open && rows.open.at < at ? rows.open.extra : 0)
  );
}

/** The rows to draw where `scrolled` is hidden above and `view` can be seen. */
export function visibleRows(
  rows: Rows,
  scrolled: number,
  view: number,
): Stretch {
  const first = Math.max(0, rowAt(rows, scrolled) - MARGIN);
  const end = Math.min(rows.count, rowAt(rows, scrolled + view) + 1 + MARGIN);
  return {
    first,
    end,
    before: topOf(rows, first),
    after: topOf(rows, rows.count) - topOf(rows, end),
  };
}

/** How far to scroll so that a row is in view: not at all if it is, otherwise the least. */
export function scrollTo(
  rows: Rows,
  at: number,
  scrolled: number,
  view: number,
): number {
  const top = topOf(rows, at);
  const bottom = top + rows.height;
  if (top < scrolled) return top;
  return bottom > scrolled + view ? bottom - view : scrolled;
}

/** The row that stands at a height; the room of the open row belongs to it. */
function rowAt(rows: Rows, y: number): number {
  const last = Math.max(rows.count - 1, 0);
  const plain = Math.floor(y / rows.height);
  if (!rows.open || plain <= rows.open.at)
    return Math.min(Math.max(plain, 0), last);
  const past = Math.floor((y - rows.open.extra) / rows.height);
  return Math.min(Math.max(past, rows.open.at), last);
}

/** The row that a key leads to; null for keys that lead nowhere. */
export function rowAfter(
  key: string,
  at: number,
  count: number,
  page: number,
): number | null {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined || count === 0
    ? null
    : Math.min(Math.max(to, 0), count - 1);
}
