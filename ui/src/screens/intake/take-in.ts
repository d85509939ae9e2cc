/** What the clerk adds to a workbook before its people become participants. */
import type {
  BatchInput,
  BatchRow,
  ClassInput,
  ProposalRow,
} from "../../ipc/contract";
import { longDate, readDate, weekdayNumber } from "../../words/dates";
import { intake } from "../../words/intake";

export interface TakeInForm {
  batch: string;
  year: string;
  funding: string;
  opensOn: string;
  programme: string;
  size: string;
  startsOn: string;
  endsOn: string;
  instructor: string;
  instructorNip: string;
}
export type TakeInFaults = Partial<Record<keyof TakeInForm, string>>;

const USUAL_SIZE = "16";

/** The form as the file and the office propose it: a batch that stands already is not typed twice. */
export function proposedForm(
  proposal: ProposalRow,
  batches: BatchRow[],
): TakeInForm {
  const named = batches.find(
    (batch) => batch.name.toLowerCase() === proposal.batch?.toLowerCase(),
  );
  return {
    batch: named?.name ?? proposal.batch ?? "",
    year: String(named?.year ?? proposal.year ?? ""),
    funding: named?.funding ?? proposal.funding ?? "",
    opensOn: named ? longDate(named.opens_on) : "",
    programme: proposal.class ?? "",
    size: USUAL_SIZE,
    startsOn: "",
    endsOn: "",
    instructor: "",
    instructorNip: "",
  };
}

/** What is missing or cannot be read, field by field, in the form's order. */
export function takeInFaults(form: TakeInForm): TakeInFaults {
  const [first, last] = [readDate(form.startsOn), readDate(form.endsOn)];
  const faults: TakeInFaults = {
    batch: missing(form.batch, intake.batchName),
    year: /^\d{4}$/.test(form.year.trim()) ? undefined : intake.noYear,
    funding: missing(form.funding, intake.funding),
    opensOn:
      form.opensOn.trim() === "" || readDate(form.opensOn)
        ? undefined
        : intake.noDate,
    programme: missing(form.programme, intake.programme),
    size: /^\d{1,3}$/.test(form.size.trim()) ? undefined : intake.noSize,
    startsOn:
      missing(form.startsOn, intake.startsOn) ??
      (first ? undefined : intake.noDate),
    endsOn:
      missing(form.endsOn, intake.endsOn) ?? (last ? undefined : intake.noDate),
  };
  if (first && last && last < first) faults.endsOn = intake.endsFirst;
  else if (first && last && trainingDays(first, last) === 0)
    faults.endsOn = intake.noDays;
  return Object.fromEntries(
    Object.entries(faults).filter(([, fault]) => fault),
  ) as TakeInFaults;
}

/** What is sent; null while something is missing. */
export function takeInInput(
  form: TakeInForm,
): { batch: BatchInput; class: ClassInput } | null {
  const [first, last] = [readDate(form.startsOn), readDate(form.endsOn)];
  if (!first || !last || Object.keys(takeInFaults(form)).length > 0)
    return null;
  return {
    batch: {
      name: form.batch.trim(),
      year: Number(form.year),
      funding: form.funding.trim(),
      opens_on: readDate(form.opensOn) ?? first,
    },
    class: {
      programme: form.programme.trim(),
      size: Number(form.size),
      starts_on: first,
      ends_on: last,
      instructor_name: form.instructor.trim(),
      instructor_nip: form.instructorNip.trim(),
    },
  };
}

/** Mondays to Fridays from the first day to the last, both counted. */
export function trainingDays(first: string, last: string): number {
  const DAY_MS = 24 * 60 * 60 * 1000;
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  if (days <= 0) return 0;
  const rest = Array.from(
    { length: days % 7 },
    (_, at) => (weekdayNumber(first) + at) % 7,
  );
  return (
    Math.floor(days / 7) * 5 +
    rest.filter((weekday) => weekday !== 0 && weekday !== 6).length
  );
}

function missing(text: string, label: string): string | undefined {
  return text.trim() ? undefined : intake.missing(label.replace(" *", ""));
}
