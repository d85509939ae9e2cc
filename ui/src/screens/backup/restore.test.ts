import { expect, it } from "vitest";
import type { Backup, ChangeRow } from "../../ipc/contract";
import { changesSince } from "./restore";

const backup: Backup = {
  name: "a",
  at: "2025-11-01 16:05:00",
  reason: "asked",
  people: 0,
  classes: 0,
  bytes: 0,
  tested: true,
};

function change(at: string, rest: Partial<ChangeRow> = {}): ChangeRow {
  return {
    sequence: 1,
    name: "Coret",
    kind: "do",
    by: "Rina",
    at,
    undone: false,
    ...rest,
  };
}

it.each<[string, ChangeRow, number]>([
  ["after it", change("2025-11-02 08:00:00"), 1],
  ["later the same minute", change("2025-11-01 16:05:30"), 1],
  ["the same second", change("2025-11-01 16:05:00"), 1],
  ["before it", change("2025-10-31 08:00:00"), 0],
  ["taken back already", change("2025-11-02 08:00:00", { undone: true }), 0],
  ["an undo itself", change("2025-11-02 08:00:00", { kind: "undo" }), 0],
])("%s", (_, made, lost) =>
  expect(changesSince(backup, [made])).toHaveLength(lost),
);
