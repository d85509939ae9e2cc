// What every screen needs of the office, and the one signal that says that something changed.
// Holds no list and no class: screens load their own view, and load it again at that signal.
import { ask } from "../ipc/ask";
import { AskFailed } from "../ipc/failed";
import type { Failure, OfficeView } from "../ipc/contract";

let view = $state.raw<OfficeView | null>(null);
let failure = $state.raw<Failure | null>(null);
let changes = $state(0);

export const office = {
  /** Null until the first answer. */
  get view(): OfficeView | null {
    return view;
  },
  get failure(): Failure | null {
    return failure;
  },
  /** Counts the changes seen; whoever reads it in an effect runs again at the next one. */
  get changes(): number {
    return changes;
  },
};

/** Loads the office's own view. */
export async function loadOffice(): Promise<void> {
  try {
    view = await ask("show_office", {});
    failure = null;
  } catch (error) {
    failure = (error as AskFailed).failure;
  }
}

/** To be called after everything that changed data: each shown view loads itself again. */
export async function officeChanged(): Promise<void> {
  changes += 1;
  await loadOffice();
}
