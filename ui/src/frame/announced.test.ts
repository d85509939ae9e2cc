import { expect, it } from "vitest";
import { announced } from "./announced";
import type { Work } from "./work.svelte";

const running = (done: number, total: number): Work => ({
  stage: "running",
  label: "Membaca",
  progress: { done, total, name: "Dewi" },
  stop: () => undefined,
});

it.each<[string, Work | null, string | null]>([
  ["nothing runs", null, null],
  [
    "the start",
    {
      stage: "running",
      label: "Membaca",
      progress: null,
      stop: () => undefined,
    },
    "Membaca",
  ],
  ["below a quarter", running(24, 100), "Membaca"],
  ["a quarter", running(25, 100), "Membaca, 25 %"],
  ["just before the next", running(49, 100), "Membaca, 25 %"],
  ["nothing to count", running(3, 0), "Membaca"],
  ["done", { stage: "done", result: { text: "Tersimpan" } }, "Tersimpan"],
  [
    "failed",
    {
      stage: "failed",
      failure: { kind: "refused", code: "x", text: "Penuh." },
    },
    "Penuh.",
  ],
])("%s", (_, work, expected) => expect(announced(work)).toBe(expected));
