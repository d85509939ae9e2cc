import { expect, it } from "vitest";
import {
  emptyOffice,
  newOffice,
  officeFaults,
  type OfficeForm,
} from "./office";

const filled: OfficeForm = {
  ...emptyOffice(),
  name: "UPTD BLK",
  staff_name: "Rina",
};

it.each<[string, Partial<OfficeForm>, string[]]>([
  ["nothing is missing", {}, []],
  ["no name", { name: "" }, ["name"]],
  ["blanks are no name", { name: "   " }, ["name"]],
  ["nobody", { staff_name: " " }, ["staff_name"]],
  ["the head may come later", { head_name: "", head_nip: "" }, []],
])("%s", (_, change, faulty) => {
  expect(Object.keys(officeFaults({ ...filled, ...change }))).toEqual(faulty);
});

it("sends no blanks and no empty lines of the letterhead", () => {
  const sent = newOffice({
    ...filled,
    name: " UPTD BLK ",
    letterhead: ["PEMERINTAH KOTA", "", " UPTD BLK ", ""],
  });
  expect(sent.name).toBe("UPTD BLK");
  expect(sent.letterhead).toEqual(["PEMERINTAH KOTA", "UPTD BLK"]);
});
