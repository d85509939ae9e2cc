import { expect, it } from "vitest";
import { door } from "../words/door";
import { asFailed } from "./failed";

const refused = { kind: "refused", code: "class-full", text: "Kelas penuh." };

it.each([
  ["a failure of the contract", refused, refused.text],
  ["no connection", new TypeError("Failed to fetch"), door.silent],
  ["another program's answer", { error: 502 }, door.silent],
  ["a bare sentence", "Not Found", door.silent],
  ["nothing at all", null, door.silent],
])("%s", (_, error, text) => {
  expect(asFailed(error).failure.text).toBe(text);
});
