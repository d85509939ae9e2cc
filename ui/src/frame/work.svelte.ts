// The bottom line: one long piece of work, what it is at, how it is stopped, and how it ended.
import type { Watch } from "../ipc/ask";
import { AskFailed } from "../ipc/failed";
import type { Failure, Progress } from "../ipc/contract";

export interface Result {
  text: string;
  /** A folder to open or, where the host cannot, to read. */
  folder?: string;
}

export type Work =
  | {
      stage: "running";
      label: string;
      progress: Progress | null;
      stop: () => void;
    }
  | { stage: "done"; result: Result }
  | { stage: "failed"; failure: Failure };

let current = $state.raw<Work | null>(null);

export const work = {
  get current(): Work | null {
    return current;
  },
};

/** Who wants to know how work ended. Where nobody shows a failure, the line does. */
export interface Ends<T> {
  result?: (answer: T) => Result;
  failed?: (failure: Failure) => void;
}

/** Runs long work in the bottom line; the answer is null when it failed or was stopped. */
export async function runWork<T>(
  label: string,
  run: (watch: Watch) => Promise<T>,
  ends: Ends<T> = {},
): Promise<T | null> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  current = { stage: "running", label, progress: null, stop };
  // The last steps may come after the answer; then the line already says how it ended.
  const progress = (step: Progress) => {
    if (current?.stage === "running")
      current = { stage: "running", label, progress: step, stop };
  };
  try {
    const answer = await run({ progress, signal: controller.signal });
    current = ends.result
      ? { stage: "done", result: ends.result(answer) }
      : null;
    return answer;
  } catch (error) {
    current = null;
    if (!(error instanceof AskFailed)) throw error;
    if (ends.failed && !wasStopped(error.failure)) ends.failed(error.failure);
    else current = { stage: "failed", failure: error.failure };
    return null;
  }
}

/** Whether it failed because somebody stopped it. */
export function wasStopped(failure: Failure): boolean {
  return failure.kind === "refused" && failure.code === "cancelled";
}

/** Takes away how the last work ended. */
export function closeWork(): void {
  if (current?.stage !== "running") current = null;
}
