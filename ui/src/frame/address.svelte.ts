// Where the page stands: the part after "#", as the browser keeps it, so that back and forward work.
import { focusOnArrival } from "./arrival";

let path = $state(read());

function read(): string {
  return location.hash.replace(/^#/, "") || "/";
}

addEventListener("hashchange", () => {
  focusOnArrival();
  path = read();
});

/** The address that is shown. */
export const address = {
  get path(): string {
    return path;
  },
};

/** The link to an address. */
export function link(path: string): string {
  return `#${path}`;
}

/** Goes to an address. */
export function goTo(path: string): void {
  location.hash = path;
}

/** Goes on from an address that has nothing to show; going back does not lead to it again. */
export function replaceWith(path: string): void {
  location.replace(link(path));
}
