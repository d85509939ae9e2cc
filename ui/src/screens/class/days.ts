/** The training days of a class as a calendar: one row a week, one column a weekday. */
import type { DayRow, WeekRow } from "../../ipc/contract";
import { weekdayNumber } from "../../words/dates";

export interface Week {
  /** The number that papers carry; null where every day is struck. */
  number: number | null;
  held: number;
  /** One place a weekday; null where the class has no day. */
  days: (DayRow | null)[];
}

/** Monday to Friday always, a weekend day only where the class has one. */
export function weekdaysOf(days: DayRow[]): number[] {
  const has = new Set(days.map((day) => weekdayNumber(day.date)));
  return [1, 2, 3, 4, 5, 6, 0].filter(
    (weekday) => (weekday >= 1 && weekday <= 5) || has.has(weekday),
  );
}

/** The weeks of a class, first to last. */
export function calendar(days: DayRow[], weeks: WeekRow[]): Week[] {
  const weekdays = weekdaysOf(days);
  const byMonday = new Map<string, DayRow[]>();
  for (const day of days) {
    const monday = mondayOf(day.date);
    byMonday.set(monday, [...(byMonday.get(monday) ?? []), day]);
  }
  const numbers = new Map(
    weeks.map((week) => [mondayOf(week.first), week.number]),
  );
  return [...byMonday]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([monday, inside]) => ({
      number: numbers.get(monday) ?? null,
      held: inside.filter((day) => !day.struck).length,
      days: weekdays.map(
        (weekday) =>
          inside.find((day) => weekdayNumber(day.date) === weekday) ?? null,
      ),
    }));
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((weekdayNumber(day) + 6) % 7));
  return date.toISOString().slice(0, 10);
}
