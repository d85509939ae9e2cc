/** What is said aloud of long work: its name, each quarter of the way, and its end. Every step would be noise. */
import type { Work } from "./work.svelte";

export function announced(work: Work | null): string | null {
  if (!work) return null;
  if (work.stage === "done") return work.result.text;
  if (work.stage === "failed") return work.failure.text;
  const { done, total } = work.progress ?? { done: 0, total: 0 };
  const quarters = total > 0 ? Math.floor((done / total) * 4) : 0;
  return quarters > 0 ? `${work.label}, ${quarters * 25} %` : work.label;
}
