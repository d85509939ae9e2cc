import { expect, it } from "vitest";
import drawn from "../styles/icons.svg?raw";
import { icons, shapes } from "./icons";

it("draws every icon and shape that parts may name, and no other", () => {
  const ids = [...drawn.matchAll(/<symbol id="([^"]+)"/g)].map(
    (found) => found[1],
  );
  const named = [
    "mark",
    ...icons.map((name) => `i-${name}`),
    ...shapes.map((name) => `s-${name}`),
  ];
  expect(ids.sort()).toEqual(named.sort());
});
