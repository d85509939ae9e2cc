// One view of the office, loaded when its screen appears and again after every change.
import { AskFailed } from "../ipc/failed";
import type { Failure } from "../ipc/contract";
import { office } from "./office.svelte";

export class View<T> {
  /** What was loaded last; stays while it loads again, so that nothing jumps. */
  data = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  private turn = 0;

  /** `load` runs in an effect: what it reads of the screen's state makes it run again. */
  constructor(load: () => Promise<T>) {
    $effect(() => {
      void office.changes;
      void this.take(load());
    });
  }

  private async take(answer: Promise<T>): Promise<void> {
    // A slow answer to an earlier question must not replace a later one.
    const turn = ++this.turn;
    this.failure = null;
    try {
      const data = await answer;
      if (turn !== this.turn) return;
      this.data = data;
    } catch (error) {
      if (!(error instanceof AskFailed)) throw error;
      if (turn === this.turn) this.failure = error.failure;
    }
  }
}
