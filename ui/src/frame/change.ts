// Changing the office, taking it back, and doing it again: each says what it did and offers the reverse.
import { ask } from "../ipc/ask";
import { AskFailed } from "../ipc/failed";
import { frame } from "../words/frame";
import { officeChanged } from "./office.svelte";
import { say, type Toast } from "./toast.svelte";
import { closeWork } from "./work.svelte";

const back: Toast["action"] = {
  label: frame.undo,
  keys: frame.undoKeys,
  act: () => void undo(),
};
const again: Toast["action"] = {
  label: frame.redo,
  keys: frame.redoKeys,
  act: () => void redo(),
};

/** To be called after a change: every view loads again, and the way back is offered. */
export async function changed(text: string): Promise<void> {
  await officeChanged();
  say({ text, action: back });
}

/** Takes the last change back. */
export function undo(): Promise<void> {
  return step("undo", frame.undone, again);
}

/** Does again what was taken back last. */
export function redo(): Promise<void> {
  return step("redo", frame.redone, back);
}

let stepping = false;

async function step(
  name: "undo" | "redo",
  said: (name: string) => string,
  action: Toast["action"],
): Promise<void> {
  // A held-down key must not take back more than was seen.
  if (stepping) return;
  stepping = true;
  try {
    const done = await ask(name, {});
    // What the line says was done may just have been taken back.
    closeWork();
    await officeChanged();
    say({ text: said(done.name), action });
  } catch (error) {
    sayFailure(error);
  } finally {
    stepping = false;
  }
}

/** Shows a failure where the screen has no better place for it. */
export function sayFailure(error: unknown): void {
  if (!(error instanceof AskFailed)) throw error;
  say({ text: error.failure.text, state: "bad" });
}
