import { describe, expect, it } from "vitest";
import type { BatchRow } from "../../ipc/contract";
import {
  proposedForm,
  takeInFaults,
  takeInInput,
  type TakeInForm,
  trainingDays,
} from "./take-in";

const filled: TakeInForm = {
  batch: "PBK Tahap II DBHCHT 2025",
  year: "2025",
  funding: "DBHCHT",
  opensOn: "",
  programme: "Barista",
  size: "16",
  startsOn: "22 September 2025",
  endsOn: "31 Oktober 2025",
  instructor: "",
  instructorNip: "",
};

describe("training days", () => {
  it.each([
    ["2025-09-22", "2025-10-31", 30],
    ["2025-09-22", "2025-09-26", 5],
    ["2025-09-27", "2025-09-28", 0],
    ["2025-09-26", "2025-09-29", 2],
    ["2025-09-28", "2025-09-29", 1],
    ["2025-09-22", "2025-09-22", 1],
    ["2025-10-31", "2025-09-22", 0],
    ["2024-02-26", "2024-03-01", 5],
  ])("%s to %s", (first, last, expected) =>
    expect(trainingDays(first, last)).toBe(expected),
  );
});

describe("what is missing", () => {
  it.each<[string, Partial<TakeInForm>, string[]]>([
    ["nothing", {}, []],
    ["no batch", { batch: " " }, ["batch"]],
    ["a short year", { year: "25" }, ["year"]],
    ["seats in words", { size: "enam belas" }, ["size"]],
    ["an opening that is no date", { opensOn: "besok" }, ["opensOn"]],
    ["no first day", { startsOn: "" }, ["startsOn"]],
    [
      "a last day that does not exist",
      { endsOn: "31 September 2025" },
      ["endsOn"],
    ],
    ["the wrong way round", { endsOn: "1 September 2025" }, ["endsOn"]],
    ["a weekend", { startsOn: "27-9-2025", endsOn: "28-9-2025" }, ["endsOn"]],
  ])("%s", (_, change, faulty) => {
    const form = { ...filled, ...change };
    expect(Object.keys(takeInFaults(form))).toEqual(faulty);
    expect(takeInInput(form) === null).toBe(faulty.length > 0);
  });

  it("names the field without its asterisk", () => {
    expect(takeInFaults({ ...filled, batch: "" }).batch).toBe(
      "Nama tahap belum diisi.",
    );
  });
});

describe("what is sent", () => {
  it("opens on the first day where nothing else is said", () => {
    expect(takeInInput(filled)?.batch.opens_on).toBe("2025-09-22");
    expect(
      takeInInput({ ...filled, opensOn: "19-9-2025" })?.batch.opens_on,
    ).toBe("2025-09-19");
  });

  it("has days, numbers and no blanks around", () => {
    const sent = takeInInput({
      ...filled,
      programme: " Barista ",
      instructor: "Hendra ",
    });
    expect(sent?.class).toEqual({
      programme: "Barista",
      size: 16,
      starts_on: "2025-09-22",
      ends_on: "2025-10-31",
      instructor_name: "Hendra",
      instructor_nip: "",
    });
  });
});

describe("what is proposed", () => {
  const standing: BatchRow = {
    id: "1",
    name: "PBK Tahap II",
    funding: "DBHCHT",
    year: 2025,
    opens_on: "2025-09-19",
    classes: [],
  };
  const nothing = { class: null, batch: null, year: null, funding: null };

  it("takes what the file says", () => {
    const form = proposedForm(
      { class: "Barista", batch: "Tahap III", year: 2026, funding: "APBN" },
      [standing],
    );
    expect(form).toMatchObject({
      programme: "Barista",
      batch: "Tahap III",
      year: "2026",
      funding: "APBN",
      size: "16",
    });
  });

  it("takes the rest from the batch that stands by that name", () => {
    const form = proposedForm({ ...nothing, batch: "pbk tahap ii" }, [
      standing,
    ]);
    expect(form).toMatchObject({
      batch: "PBK Tahap II",
      year: "2025",
      funding: "DBHCHT",
      opensOn: "19 September 2025",
    });
  });

  it("leaves empty what nobody knows", () => {
    expect(proposedForm(nothing, [])).toMatchObject({
      batch: "",
      year: "",
      funding: "",
      opensOn: "",
      programme: "",
    });
  });
});
