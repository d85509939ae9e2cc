// What the top line and the window's title say of the screen that stands.

export interface Crumb {
  text: string;
  address?: string;
}

let crumbs = $state.raw<Crumb[]>([]);

export const place = {
  get crumbs(): Crumb[] {
    return crumbs;
  },
};

/** Names the place; the last crumbs come first in the window's title. */
export function setPlace(next: Crumb[], title: string): void {
  crumbs = next;
  document.title = `${title} · Balai`;
}
