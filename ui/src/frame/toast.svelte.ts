// The one toast: what was just done, and the way back.

export interface Toast {
  text: string;
  /** A failure waits until it is closed; everything else leaves by itself. */
  state?: "bad";
  action?: { label: string; keys: string; act: () => void };
}

const STAYS_MS = 10_000;

let shown = $state.raw<Toast | null>(null);
let held = false;
let timer: ReturnType<typeof setTimeout> | undefined;

export const toast = {
  get shown(): Toast | null {
    return shown;
  },
};

/** Shows a toast in place of the one that stands. */
export function say(next: Toast): void {
  shown = next;
  wait();
}

/** Keeps the toast while somebody is at it. */
export function holdToast(): void {
  held = true;
  wait();
}

/** Lets its time begin anew. */
export function releaseToast(): void {
  held = false;
  wait();
}

/** Takes the toast away. */
export function closeToast(): void {
  shown = null;
  held = false;
  wait();
}

function wait(): void {
  clearTimeout(timer);
  if (shown && !shown.state && !held) timer = setTimeout(closeToast, STAYS_MS);
}
