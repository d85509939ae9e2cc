// The only file for what a host alone can do: the window opens folders, the browser cannot.
import { invoke } from "@tauri-apps/api/core";

/** Whether the page stands in Balai's own window. */
export const inWindow = "__TAURI_INTERNALS__" in globalThis;

/** Whether a file dropped on the page arrives. WebKitGTK hands a real drop no files. */
export function takesDrops(): boolean {
  return !inWindow || navigator.userAgent.includes("Windows");
}

/** Shows a folder in the system's file manager; null where the host cannot. */
export const openFolder = inWindow
  ? (path: string): Promise<void> => invoke("plugin:opener|open_path", { path })
  : null;

/** A file that misses the drop area must not replace the page. */
export function keepPageOnDrop(): void {
  for (const kind of ["dragover", "drop"])
    addEventListener(kind, (event) => event.preventDefault());
}
