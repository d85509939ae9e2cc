/**
 * Arrows step through places of one kind: up and down, and in a grid of `columns` left and right too.
 * A place is a link or a button, or holds one; an empty place is never stepped on.
 */
import type { Attachment } from "svelte/attachments";

const THING = "a, button";

export function stepFocus(kind: string, columns = 1): Attachment<HTMLElement> {
  return (node) => {
    const key = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.shiftKey) return;
      const places = [...node.querySelectorAll<HTMLElement>(kind)];
      const at = places.findIndex((place) =>
        place.contains(document.activeElement),
      );
      const next = at < 0 ? null : places[stepFrom(at, event.key, columns)];
      const target = next?.matches(THING)
        ? next
        : next?.querySelector<HTMLElement>(THING);
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    node.addEventListener("keydown", key);
    return () => node.removeEventListener("keydown", key);
  };
}

/** The place that a key leads to from a place; nowhere (-1) for other keys. */
export function stepFrom(at: number, key: string, columns: number): number {
  if (key === "ArrowDown") return at + columns;
  if (key === "ArrowUp") return at - columns;
  if (columns > 1 && key === "ArrowRight") return at + 1;
  if (columns > 1 && key === "ArrowLeft") return at - 1;
  return -1;
}
