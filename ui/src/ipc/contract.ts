// Generated from the api crate by `BLESS=1 cargo test -p api`. Never edited.

export type Backup = { name: string, at: string, reason: BackupReason, people: number, classes: number, bytes: number, tested: boolean, };
export type BackupReason = "start" | "upgrade" | "intake" | "asked" | "restore";
export type BatchInput = { year: number, funding: string, name: string, opens_on: string, };
export type BatchRow = { id: string, name: string, funding: string, year: number, opens_on: string, classes: Array<ClassRow>, };
export type ChangeKind = "do" | "undo" | "redo";
export type ChangeRow = { sequence: number, name: string, kind: ChangeKind, by: string, at: string, undone: boolean, };
export type ClassInput = { programme: string, size: number, starts_on: string, ends_on: string, instructor_name: string, instructor_nip: string, };
export type ClassRow = { id: string, programme: string, instructor: string | null, people: number, size: number, starts_on: string, ends_on: string, days: number, };
export type ClassView = { id: string, programme: string, batch: BatchInput, instructor_name: string | null, instructor_nip: string | null, size: number, starts_on: string, ends_on: string, days: Array<DayRow>, weeks: Array<WeekRow>, participants: Array<ParticipantRow>, };
export type ClassWeek = { class: string, week: number, };
export type ClassWeeks = { class: string, weeks: Array<number>, };
export type ColumnRow = { head: string, meaning: string, letter: string, };
export type Day = { day: string, };
export type DayRow = { id: string, date: string, struck: boolean, };
export type Done = { change: number, name: string, };
export type Failure = { "kind": "refused", 
/**
 * The closed name of the reason.
 */
code: string, 
/**
 * The sentence for the user.
 */
text: string, } | { "kind": "missing", 
/**
 * The noun.
 */
what: string, 
/**
 * The sentence for the user.
 */
text: string, } | { "kind": "broken", 
/**
 * What to tell whoever looks into it.
 */
reference: string, 
/**
 * The sentence for the user.
 */
text: string, };
export type FindingRow = { level: string, code: string, field: string, text: string, };
export type Head = { title: string | null, name: string | null, nip: string | null, };
export type IntakePlan = { file: string, file_name: string, position: number, sheets: Array<string>, sheet: string, header_row: number, columns: Array<ColumnRow>, rows: Array<PlanRow>, counts: PlanCounts, proposal: ProposalRow, taken_before: string | null, };
export type Lack = { code: string, text: string, };
export type NewOffice = { name: string, letterhead: Array<string>, place: string, staff_name: string, head_title: string, head_name: string, head_nip: string, };
export type Nothing = Record<symbol, never>;
export type OfficeRow = { name: string, letterhead: Array<string>, place: string | null, head: Head, };
export type OfficeView = { office: OfficeRow | null, actor: string | null, today: string, folder: string, papers_folder: string, version: string, undo: Step | null, redo: Step | null, latest_backup: Backup | null, people: number, };
export type ParticipantRow = { enrolment: string, person: string, name: string, nik: string | null, sex: string | null, birth_place: string | null, birth_date: string | null, phone: string | null, address: string, left_on: string | null, };
export type PlanCounts = { rows: number, new: number, known: number, repeat: number, repair: number, };
export type PlanRow = { sheet: string, row: number, class: string | null, name: string, nik: string | null, 
/**
 * What stood where the NIK should, when it could not be trusted.
 */
nik_text: string, birth_place: string | null, birth_date: string | null, sex: string | null, phone: string | null, address: string, education: string | null, verdict: Verdict, findings: Array<FindingRow>, };
export type Progress = { 
/**
 * What is done.
 */
done: number, 
/**
 * Of how much; 0 while that is unknown.
 */
total: number, 
/**
 * Whose or what's turn it is.
 */
name: string, };
export type ProposalRow = { class: string | null, batch: string | null, year: number | null, funding: string | null, };
export type ReadRow = { sheet: string, row: number, class: string | null, name: string, nik: string | null, birth_date: string | null, birth_place: string | null, sex: string | null, phone: string | null, verdict: Verdict, findings: Array<FindingRow>, };
export type Restore = { backup: string, };
export type RestoreResult = { backup: string, kept: string, people: number, };
export type Saved = { folder: string, files: Array<string>, pages: number, };
export type SheetView = { week: number, first: string, last: string, pages: number, paper: string, lacks: Array<Lack>, saved_at: string | null, };
export type Step = { sequence: number, name: string, };
export type TakeIn = { file: string, sheet?: string, position: number, batch: BatchInput, class: ClassInput, 
/**
 * Places in the plan (from 0) that are left out by choice.
 */
without: Array<number>, };
export type TakenIn = { done: Done, class: string, added: number, known: number, left_out: number, };
export type Value = { noun: string, id: string, field: string, };
export type ValueChange = { from: string | null, to: string | null, name: string, by: string, at: string, };
export type Verdict = "new" | "known" | "repeat" | "repair";
export type WeekRow = { number: number, first: string, last: string, days: number, };
export type WhichClass = { class: string, };
export type WhichFile = { file: string, };
export type WhichSheet = { file: string, sheet?: string, };
export type WorkbookReading = { rows: Array<ReadRow>, summary: PlanCounts, };

/** Every request of the office: what it is asked with and what it answers. */
export interface Requests {
  show_office: { kind: "read", input: Nothing, output: OfficeView };
  create_office: { kind: "change", input: NewOffice, output: Done };
  list_classes: { kind: "read", input: Nothing, output: Array<BatchRow> };
  show_class: { kind: "read", input: WhichClass, output: ClassView };
  strike_day: { kind: "change", input: Day, output: Done };
  restore_day: { kind: "change", input: Day, output: Done };
  read_workbook: { kind: "run", input: WhichFile, output: WorkbookReading };
  plan_intake: { kind: "run", input: WhichSheet, output: IntakePlan };
  take_in: { kind: "change", input: TakeIn, output: TakenIn };
  show_attendance_sheet: { kind: "read", input: ClassWeek, output: SheetView };
  print_attendance_sheet: { kind: "run", input: ClassWeek, output: Blob };
  save_attendance_sheets: { kind: "run", input: ClassWeeks, output: Saved };
  list_changes: { kind: "read", input: Nothing, output: Array<ChangeRow> };
  show_value_history: { kind: "read", input: Value, output: Array<ValueChange> };
  undo: { kind: "change", input: Nothing, output: Done };
  redo: { kind: "change", input: Nothing, output: Done };
  list_backups: { kind: "read", input: Nothing, output: Array<Backup> };
  back_up: { kind: "run", input: Nothing, output: Backup };
  restore_backup: { kind: "run", input: Restore, output: RestoreResult };
}
