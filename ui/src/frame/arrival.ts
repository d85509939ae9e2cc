// Moves the focus to where a new screen begins, so that keyboard and screen reader start there. A screen marks
// the place with `{@attach arrive}`: its title, or the first field of a form.

let awaited = true;

/** The next marked place that appears takes the focus. */
export function focusOnArrival(): void {
  awaited = true;
}

/** Marks the place where a screen begins. */
export function arrive(node: HTMLElement): void {
  if (!awaited) return;
  awaited = false;
  node.focus({ preventScroll: true });
}
