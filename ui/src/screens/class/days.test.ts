import { expect, it } from "vitest";
import type { DayRow, WeekRow } from "../../ipc/contract";
import { calendar, weekdaysOf } from "./days";

const day = (date: string, struck = false): DayRow => ({
  id: date,
  date,
  struck,
});
const week = (number: number, first: string): WeekRow => ({
  number,
  first,
  last: first,
  days: 1,
});

it.each([
  ["weekdays only", ["2025-09-22"], [1, 2, 3, 4, 5]],
  ["a Saturday", ["2025-09-22", "2025-09-27"], [1, 2, 3, 4, 5, 6]],
  ["a Sunday comes last", ["2025-09-28"], [1, 2, 3, 4, 5, 0]],
])("columns: %s", (_, dates, expected) =>
  expect(weekdaysOf(dates.map((date) => day(date)))).toEqual(expected),
);

it("gives each day its place, and nothing where the class has none", () => {
  const [first, second] = calendar(
    [day("2025-09-25"), day("2025-09-26"), day("2025-09-29")],
    [],
  );
  expect(first?.days.map((found) => found?.date ?? null)).toEqual([
    null,
    null,
    null,
    "2025-09-25",
    "2025-09-26",
  ]);
  expect(second?.days[0]?.date).toBe("2025-09-29");
});

it("numbers weeks as papers do, and none where all its days are struck", () => {
  const days = [day("2025-09-22"), day("2025-09-29", true), day("2025-10-07")];
  const weeks = calendar(days, [week(1, "2025-09-22"), week(2, "2025-10-07")]);
  expect(weeks.map(({ number, held }) => [number, held])).toEqual([
    [1, 1],
    [null, 0],
    [2, 1],
  ]);
});
