import { expect, it } from "vitest";
import { findScreen, foundingScreens, screens } from "./screens";

it.each([
  ["/kelas", "/kelas", {}],
  [
    "/kelas/0199-aa/peserta",
    "/kelas/:class/:tab",
    { class: "0199-aa", tab: "peserta" },
  ],
  [
    "/kelas/a%2Fb/berkas",
    "/kelas/:class/:tab",
    { class: "a/b", tab: "berkas" },
  ],
  [
    "/kelas/%E0%A4%A/berkas",
    "/kelas/:class/:tab",
    { class: "%E0%A4%A", tab: "berkas" },
  ],
  ["/pengaturan/cadangan", "/pengaturan/cadangan", {}],
])("%s leads to %s", (path, address, params) => {
  const found = findScreen(screens, path);
  expect(found?.screen.address).toBe(address);
  expect(found?.params).toEqual(params);
});

it.each(["/", "/kelas/1", "/tidak-ada", ""])(
  "%s is no screen of the office",
  (path) => {
    expect(findScreen(screens, path)).toBeNull();
  },
);

it("begins at the welcome where no office stands", () => {
  expect(findScreen(foundingScreens, "/")?.screen.address).toBe("/");
});
