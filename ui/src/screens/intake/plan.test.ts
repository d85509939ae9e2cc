import { describe, expect, it } from "vitest";
import type {
  FindingRow,
  IntakePlan,
  PlanRow,
  Verdict,
} from "../../ipc/contract";
import {
  filtered,
  filters,
  goingIn,
  headsOver,
  shapeOf,
  unusedHeads,
} from "./plan";

function row(verdict: Verdict, level?: string): PlanRow {
  const findings: FindingRow[] = level
    ? [{ level, code: "birth-not-as-nik", field: "birth_date", text: "…" }]
    : [];
  const unknown = {
    class: null,
    nik: null,
    birth_place: null,
    birth_date: null,
    sex: null,
    phone: null,
    education: null,
  };
  return {
    ...unknown,
    sheet: "S",
    row: 1,
    name: "Siti",
    nik_text: "",
    address: "",
    verdict,
    findings,
  };
}

const rows = [
  row("new"),
  row("known"),
  row("repair", "error"),
  row("new", "warning"),
  row("repeat", "error"),
];
const plan = {
  file: "1",
  file_name: "a.xlsx",
  position: 0,
  sheet: "S",
  header_row: 6,
  columns: [
    { letter: "A", head: "NO", meaning: "number" },
    { letter: "B", head: "N A M A", meaning: "name" },
    { letter: "C", head: "TEMPAT\nLAHIR", meaning: "birth_place" },
    { letter: "D", head: "TGL LAHIR", meaning: "birth_date" },
    { letter: "E", head: "KET", meaning: "ignored" },
    { letter: "F", head: "", meaning: "ignored" },
    { letter: "G", head: "UKURAN BAJU", meaning: "ignored" },
  ],
  rows,
  counts: { rows: 5, new: 2, known: 1, repeat: 1, repair: 1 },
  proposal: { class: null, batch: null, year: null, funding: null },
  taken_before: null,
} as unknown as IntakePlan;

describe("rows that go in", () => {
  it.each<[string, number[], number]>([
    ["new and known", [], 3],
    ["without one unticked", [0], 2],
    ["unticking what cannot go in changes nothing", [2, 4], 3],
  ])("%s", (_, unticked, expected) =>
    expect(goingIn(plan, new Set(unticked))).toBe(expected),
  );
});

describe("filters", () => {
  it("keep a row's place in the plan", () => {
    expect(filtered(plan, "repair").map(({ at }) => at)).toEqual([2]);
    expect(filtered(plan, "look").map(({ at }) => at)).toEqual([3]);
    expect(filtered(plan, "all")).toHaveLength(5);
  });

  it("offer only what there is", () => {
    const clean = {
      ...plan,
      rows: [row("new")],
      counts: { rows: 1, new: 1, known: 0, repeat: 0, repair: 0 },
    };
    expect(filters(clean).map(({ filter }) => filter)).toEqual(["all", "new"]);
  });
});

it.each([
  ["new", rows[0], "ok"],
  ["known", rows[1], "same"],
  ["to be repaired", rows[2], "bad"],
  ["new, to be looked at", rows[3], "warn"],
  ["a repetition", rows[4], "ask"],
])("the shape of a row that is %s", (_, shown, shape) =>
  expect(shapeOf(shown as PlanRow)).toBe(shape),
);

describe("heads", () => {
  const over = Object.fromEntries(
    headsOver(plan.columns).map(({ column, heads }) => [column, heads]),
  );
  it.each([
    ["one column", over["name"], "N A M A"],
    [
      "two columns in one, on one line",
      over["birth"],
      "TEMPAT LAHIR · TGL LAHIR",
    ],
    ["none", over["phone"], ""],
    ["what is not used", unusedHeads(plan.columns), "KET, UKURAN BAJU"],
  ])("%s", (_, heads, expected) => expect(heads).toBe(expected));
});
