import { expect, it } from "vitest";
import { stepFrom } from "./step-focus";

it.each([
  ["down a list", 2, "ArrowDown", 1, 3],
  ["up a list", 2, "ArrowUp", 1, 1],
  ["off the top leads nowhere", 0, "ArrowUp", 1, -1],
  ["sideways in a list leads nowhere", 2, "ArrowRight", 1, -1],
  ["down a grid", 2, "ArrowDown", 5, 7],
  ["right in a grid", 2, "ArrowRight", 5, 3],
  ["left in a grid", 2, "ArrowLeft", 5, 1],
  ["another key", 2, "Enter", 5, -1],
])("%s", (_, at, key, columns, expected) =>
  expect(stepFrom(at, key, columns)).toBe(expected),
);
