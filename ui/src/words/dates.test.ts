import { describe, expect, it } from "vitest";
import {
  dateSpan,
  fullDate,
  longDate,
  moment,
  numericDate,
  readDate,
  shortDate,
} from "./dates";

describe("days in words", () => {
  it.each([
    ["long", longDate("2025-09-22"), "22 September 2025"],
    ["one digit", longDate("2026-02-01"), "1 Februari 2026"],
    ["short", shortDate("2025-10-12"), "12 Okt"],
    ["in digits", numericDate("1999-05-31"), "31-05-1999"],
    ["with its weekday", fullDate("2025-09-22"), "Senin, 22 September 2025"],
    ["the edge of a year", fullDate("2027-01-01"), "Jumat, 1 Januari 2027"],
  ])("%s", (_, said, expected) => expect(said).toBe(expected));
});

describe("spans say month and year only where they differ", () => {
  it.each([
    ["2025-09-22", "2025-09-22", "22 September 2025"],
    ["2025-09-22", "2025-09-26", "22–26 September 2025"],
    ["2025-09-22", "2025-10-31", "22 September – 31 Oktober 2025"],
    ["2025-12-29", "2026-01-02", "29 Desember 2025 – 2 Januari 2026"],
  ])("%s to %s", (first, last, expected) =>
    expect(dateSpan(first, last)).toBe(expected),
  );
});

describe("moments", () => {
  it.each([
    ["today", "2025-11-03T07:42:10", "Hari ini 07.42"],
    ["this year", "2025-11-01T16:05:00", "Sabtu, 1 November 16.05"],
    ["another year", "2024-12-31T09:00:00", "Selasa, 31 Desember 2024 09.00"],
    ["a blank instead of T", "2025-11-03 07:42:10", "Hari ini 07.42"],
  ])("%s", (_, at, expected) =>
    expect(moment(at, "2025-11-03")).toBe(expected),
  );
});

describe("reading a typed date", () => {
  it.each([
    ["22 September 2025", "2025-09-22"],
    ["Senin, 22 September 2025", "2025-09-22"],
    ["22 sep 25", "2025-09-22"],
    ["1 mei 2026", "2026-05-01"],
    ["22 Agt 2025", "2025-08-22"],
    ["22 Agst. 2025", "2025-08-22"],
    ["22 ags 2025", "2025-08-22"],
    ["3 Nopember 2025", "2025-11-03"],
    ["3 nop 25", "2025-11-03"],
    ["14 Pebruari 2026", "2026-02-14"],
    ["14 peb 2026", "2026-02-14"],
    ["22 Sept 2025", "2025-09-22"],
    ["31 Okt 2025", "2025-10-31"],
    ["24 Des 2025", "2025-12-24"],
    ["22 agx 2025", null],
    ["22-9-2025", "2025-09-22"],
    ["22/09/2025", "2025-09-22"],
    ["22.09.2025", "2025-09-22"],
    ["2025-09-22", "2025-09-22"],
    [" 5 Agustus 2025 ", "2025-08-05"],
    ["31 September 2025", null],
    ["29-2-2025", null],
    ["29-2-2028", "2028-02-29"],
    ["22 ju 2025", null],
    ["22 September", null],
    ["besok", null],
    ["", null],
  ])("%s", (text, expected) => expect(readDate(text)).toBe(expected));
});
