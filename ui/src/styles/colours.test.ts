import { describe, expect, it } from "vitest";
import source from "./colours.css?raw";

type Colours = Record<string, string>;

/** Every hexadecimal colour of the block that follows `start`. */
function block(start: string): Colours {
  const from = source.indexOf(start);
  const text = source.slice(from, source.indexOf("}", from));
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [
      found[1],
      found[2],
    ]),
  );
}

/** WCAG 2 contrast of two colours. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045
        ? value / 12.92
        : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return red * 0.2126 + green * 0.7152 + blue * 0.0722;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b,
  ) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "desk", "raised", "hover"];
const words = ["ink", "ink-2", "accent", "ok", "warn", "bad"];
const marks = [
  "ink-3",
  "line-field",
  "accent-fill",
  "ok-mark",
  "warn-mark",
  "bad-mark",
];

const pairs: [text: string, ground: string, least: number][] = [
  ...words.flatMap((text) =>
    grounds.map((ground) => [text, ground, 4.5] as [string, string, number]),
  ),
  ...marks.flatMap((mark) =>
    grounds.map((ground) => [mark, ground, 3] as [string, string, number]),
  ),
  ["hatch", "paper", 3],
  ["on-accent", "accent-fill", 4.5],
  ["on-accent", "accent-fill-hover", 4.5],
  ["ink", "accent-tint", 4.5],
  ["ink-2", "accent-tint", 4.5],
  ["accent", "accent-tint", 4.5],
  ["ok", "ok-tint", 4.5],
  ["warn", "warn-tint", 4.5],
  ["bad", "bad-tint", 4.5],
  ["paper", "ink", 4.5],
  ["sheet-ink", "sheet-white", 4.5],
  ["warn-mark", "accent-tint", 3],
  ["warn-mark", "warn-tint", 3],
  ["bad-mark", "bad-tint", 3],
];

const themes = {
  light: block(":root {\n  color-scheme: light"),
  dark: block("color-scheme: dark"),
};

describe.each(Object.entries(themes))("colours, %s", (_, colours) => {
  it.each(pairs)("%s on %s reaches %d", (text, ground, least) => {
    const [front, back] = [colours[text], colours[ground]];
    expect(front, `${text} is a colour`).toBeDefined();
    expect(back, `${ground} is a colour`).toBeDefined();
    expect(contrast(front as string, back as string)).toBeGreaterThanOrEqual(
      least,
    );
  });
});

it("names the same colours in light and dark", () => {
  expect(Object.keys(themes.light).length).toBeGreaterThan(20);
  expect(Object.keys(themes.dark).sort()).toEqual(
    Object.keys(themes.light).sort(),
  );
});
