/** What a new office is told, and what must not be missing. */
import type { NewOffice } from "../../ipc/contract";
import { founding } from "../../words/founding";

export type OfficeForm = NewOffice & {
  letterhead: [string, string, string, string];
};
export type OfficeFaults = Partial<Record<"name" | "staff_name", string>>;

export function emptyOffice(): OfficeForm {
  return {
    name: "",
    letterhead: ["", "", "", ""],
    place: "",
    staff_name: "",
    head_title: "",
    head_name: "",
    head_nip: "",
  };
}

/** What is missing, field by field. */
export function officeFaults(form: OfficeForm): OfficeFaults {
  const faults: OfficeFaults = {};
  if (!form.name.trim()) faults.name = founding.officeEmpty;
  if (!form.staff_name.trim()) faults.staff_name = founding.staffEmpty;
  return faults;
}

/** What is sent: no blanks around, and only the lines of the letterhead that say something. */
export function newOffice(form: OfficeForm): NewOffice {
  const { letterhead, ...rest } = form;
  const texts = Object.fromEntries(
    Object.entries(rest).map(([field, text]) => [field, text.trim()]),
  );
  return {
    ...(texts as Omit<NewOffice, "letterhead">),
    letterhead: filledLines(letterhead),
  };
}

/** The letterhead's lines that say something, in their order. */
export function filledLines(letterhead: readonly string[]): string[] {
  return letterhead.map((line) => line.trim()).filter((line) => line !== "");
}
