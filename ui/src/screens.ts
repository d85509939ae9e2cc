/** The one table of screens: address, name, and what loads it. */
import type { Component } from "svelte";
import { backups } from "./words/backups";
import { classes } from "./words/classes";
import { founding } from "./words/founding";
import { intake } from "./words/intake";

type Params = Record<string, string>;
/** Most screens take nothing from their address, so what a screen takes is left open here. */
type Loader = () => Promise<{ default: Component<never> }>;

export interface Screen {
  /** Words with a colon stand for what the address names. */
  address: string;
  title: string;
  load: Loader;
}

/** While no office stands. */
export const foundingScreens: Screen[] = [
  {
    address: "/",
    title: founding.welcome,
    load: () => import("./screens/founding/WelcomeScreen.svelte"),
  },
  {
    address: "/lembaga-baru",
    title: founding.newOffice,
    load: () => import("./screens/founding/NewOfficeScreen.svelte"),
  },
  {
    address: "/pulihkan",
    title: founding.restore,
    load: () => import("./screens/founding/RestoreScreen.svelte"),
  },
];

/** In the office. */
export const screens: Screen[] = [
  {
    address: "/pendaftaran",
    title: intake.title,
    load: () => import("./screens/intake/IntakeScreen.svelte"),
  },
  {
    address: "/kelas",
    title: classes.title,
    load: () => import("./screens/class/ClassesScreen.svelte"),
  },
  {
    address: "/kelas/:class/:tab",
    title: classes.one,
    load: () => import("./screens/class/ClassScreen.svelte"),
  },
  {
    address: "/pengaturan/cadangan",
    title: backups.title,
    load: () => import("./screens/backup/BackupsScreen.svelte"),
  },
];

/** The screen that an address names, with what its words stand for. */
export function findScreen(
  table: Screen[],
  path: string,
): { screen: Screen; params: Params } | null {
  const said = path.split("/");
  for (const screen of table) {
    const words = screen.address.split("/");
    const fits =
      words.length === said.length &&
      words.every((word, at) => word.startsWith(":") || word === said[at]);
    if (!fits) continue;
    const named = words.flatMap((word, at) =>
      word.startsWith(":") ? [[word.slice(1), decode(said[at] ?? "")]] : [],
    );
    return { screen, params: Object.fromEntries(named) };
  }
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
