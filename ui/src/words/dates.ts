/**
 * Indonesian dates, read and written. Days travel as "2025-09-22" and never become a moment in time, so that no
 * time zone can move them.
 */

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];
/** Other spellings that offices use, each with how the month begins here. */
const OTHERWISE: [RegExp, string][] = [
  [/^peb/, "feb"],
  [/^ag(s?t|s)$/, "agu"],
  [/^nop/, "nov"],
];
const WEEKDAYS = [
  "Minggu",
  "Senin",
  "Selasa",
  "Rabu",
  "Kamis",
  "Jumat",
  "Sabtu",
];

interface Parts {
  year: number;
  month: number;
  day: number;
}

/** "22 September 2025". */
export function longDate(day: string): string {
  const { year, month, day: number } = parts(day);
  return `${number} ${MONTHS[month - 1]} ${year}`;
}

/** "22 Sep": where the year is known from around it. */
export function shortDate(day: string): string {
  const { month, day: number } = parts(day);
  return `${number} ${MONTHS[month - 1]?.slice(0, 3)}`;
}

/** "22-09-2025": where a column must stay narrow. */
export function numericDate(day: string): string {
  return day.slice(0, 10).split("-").reverse().join("-");
}

/** "Senin, 22 September 2025". */
export function fullDate(day: string): string {
  return `${weekday(day)}, ${longDate(day)}`;
}

function weekday(day: string): string {
  return weekdayName(weekdayNumber(day));
}

/** "Senin" for 1. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday] as string;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayNumber(day: string): number {
  const { year, month, day: number } = parts(day);
  return new Date(Date.UTC(year, month - 1, number)).getUTCDay();
}

/** "22 September – 31 Oktober 2025", with month and year only where they differ. */
export function dateSpan(first: string, last: string): string {
  if (first === last) return longDate(first);
  const [from, to] = [parts(first), parts(last)];
  if (from.year !== to.year) return `${longDate(first)} – ${longDate(last)}`;
  if (from.month !== to.month)
    return `${from.day} ${MONTHS[from.month - 1]} – ${longDate(last)}`;
  return `${from.day}–${longDate(last)}`;
}

/** "Hari ini 07.42", "Sabtu, 1 November 16.05"; the year only when it is not this one. */
export function moment(at: string, today: string): string {
  const [day, time] = wallClock(at);
  if (day === today) return `Hari ini ${time}`;
  const date = `${weekday(day)}, ${longDate(day)}`;
  return `${day.slice(0, 4) === today.slice(0, 4) ? date.slice(0, -5) : date} ${time}`;
}

/** The day of a moment, as the clock on this wall shows it. */
export function dayOf(at: string): string {
  return wallClock(at)[0];
}

/** Day and "07.42" of a moment, as the clock on this wall shows it. */
function wallClock(at: string): [day: string, time: string] {
  if (!/(Z|[+-]\d\d:?\d\d)$/.test(at))
    return [at.slice(0, 10), at.slice(11, 16).replace(":", ".")];
  const here = new Date(at);
  const two = (number: number) => String(number).padStart(2, "0");
  return [
    `${here.getFullYear()}-${two(here.getMonth() + 1)}-${two(here.getDate())}`,
    `${two(here.getHours())}.${two(here.getMinutes())}`,
  ];
}

/** Understands "22 September 2025", "22 sep 25", "22-9-2025", "22/09/2025" and "2025-09-22"; null otherwise. */
export function readDate(text: string): string | null {
  const said = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const spoken =
    /^(?:[a-z']+,?\s+)?(\d{1,2})[\s./-]+([a-z]+|\d{1,2})[\s./-]+(\d{4}|\d{2})$/.exec(
      said,
    );
  if (!spoken) return null;
  const [, number, month, year] = spoken as unknown as [
    string,
    string,
    string,
    string,
  ];
  return day(
    Number(year) + (year.length === 2 ? 2000 : 0),
    monthNumber(month),
    Number(number),
  );
}

function monthNumber(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  if (said.length < 3) return 0;
  const usual = OTHERWISE.reduce(
    (text, [spelling, month]) => text.replace(spelling, month),
    said,
  );
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(usual)) + 1;
}

function day(year: number, month: number, number: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, number));
  const real =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === number;
  return real ? date.toISOString().slice(0, 10) : null;
}

function parts(day: string): Parts {
  const [year, month, number] = day.slice(0, 10).split("-").map(Number) as [
    number,
    number,
    number,
  ];
  return { year, month, day: number };
}
