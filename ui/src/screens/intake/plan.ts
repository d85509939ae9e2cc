/** What a plan of an intake shows, and which of its rows go in. */
import type { ColumnRow, IntakePlan, PlanRow } from "../../ipc/contract";
import type { Shape } from "../../parts/icons";
import { meanings } from "../../words/intake";

export type Filter = "all" | "new" | "known" | "repeat" | "repair" | "look";

/** A row with its place in the plan, which is how Rust knows it. */
export interface Placed {
  at: number;
  row: PlanRow;
}

/** A row that may be taken in: somebody new, or somebody known who joins this class. */
export function mayGoIn(row: PlanRow): boolean {
  return row.verdict === "new" || row.verdict === "known";
}

/** How many rows go in, with those unticked left out. */
export function goingIn(
  plan: IntakePlan,
  unticked: ReadonlySet<number>,
): number {
  return plan.rows.filter((row, at) => mayGoIn(row) && !unticked.has(at))
    .length;
}

/** A row that goes in as it is, but deserves a look. */
export function deservesLook(row: PlanRow): boolean {
  return (
    mayGoIn(row) && row.findings.some((finding) => finding.level === "warning")
  );
}

/** The rows that a filter shows. */
export function filtered(plan: IntakePlan, filter: Filter): Placed[] {
  const placed = plan.rows.map((row, at) => ({ at, row }));
  if (filter === "all") return placed;
  if (filter === "look") return placed.filter(({ row }) => deservesLook(row));
  return placed.filter(({ row }) => row.verdict === filter);
}

/** The filters worth offering, each with how many rows it shows. */
export function filters(
  plan: IntakePlan,
): { filter: Filter; rows: number; shape?: Shape }[] {
  const { counts } = plan;
  const all: { filter: Filter; rows: number; shape?: Shape }[] = [
    { filter: "all", rows: counts.rows },
    { filter: "new", rows: counts.new, shape: "ok" },
    { filter: "known", rows: counts.known, shape: "same" },
    { filter: "repeat", rows: counts.repeat, shape: "ask" },
    { filter: "repair", rows: counts.repair, shape: "bad" },
    {
      filter: "look",
      rows: plan.rows.filter(deservesLook).length,
      shape: "warn",
    },
  ];
  return all.filter(({ filter, rows }) => rows > 0 || filter === "all");
}

/** The shape beside a row. */
export function shapeOf(row: PlanRow): Shape {
  if (row.verdict === "repair") return "bad";
  if (row.verdict === "repeat") return "ask";
  if (row.verdict === "known") return "same";
  return deservesLook(row) ? "warn" : "ok";
}

/** The columns that are shown, each with the meanings of the file's columns that fill it. */
const SHOWN: Record<keyof typeof meanings, string[]> = {
  name: ["name"],
  nik: ["nik"],
  birth: ["birth_place", "birth_date", "birth_place_and_date"],
  sex: ["sex", "sex_male", "sex_female"],
  phone: ["phone"],
  address: ["address", "rt", "rw", "rt_rw", "village", "district"],
};

/** The file's own heads over each shown column. */
export function headsOver(
  columns: ColumnRow[],
): { column: keyof typeof meanings; heads: string }[] {
  return (Object.keys(SHOWN) as (keyof typeof meanings)[]).map((column) => ({
    column,
    heads: headsOf(columns, (meaning) => SHOWN[column].includes(meaning)),
  }));
}

/** The heads of columns that nothing is taken from. */
export function unusedHeads(columns: ColumnRow[]): string {
  return headsOf(columns, (meaning) => meaning === "ignored", ", ");
}

function headsOf(
  columns: ColumnRow[],
  wanted: (meaning: string) => boolean,
  between = " · ",
): string {
  const heads = columns
    .filter((column) => wanted(column.meaning))
    .map((column) => column.head.replace(/\s+/g, " ").trim());
  return heads.filter(Boolean).join(between);
}
