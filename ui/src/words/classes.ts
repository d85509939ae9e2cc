import type { BatchRow, ClassView } from "../ipc/contract";
import { dateSpan, fullDate, longDate, shortDate } from "./dates";
import { count } from "./numbers";

/** Kelas: the list of batches, and one class with its people and days. */
export const classes = {
  title: "Kelas",
  one: "Kelas",
  loading: "Membuka daftar kelas",
  loadingOne: "Membuka kelas",
  intake: "Masukkan dari Excel",
  emptyTitle: "Belum ada kelas",
  emptyText:
    "Tahap dan kelas akan tampil di sini. Mulai dengan memasukkan daftar peserta dari Excel.",
  toList: "Lihat daftar kelas",

  nameHead: "Tahap dan kelas",
  instructorHead: "Instruktur",
  peopleHead: "Orang",
  datesHead: "Tanggal",
  daysHead: "Hari",
  batchFacts: (batch: BatchRow) => {
    const people = batch.classes.reduce((sum, one) => sum + one.people, 0);
    // Most names say funding and year already.
    const unsaid = [batch.funding, String(batch.year)]
      .filter((fact) => !batch.name.includes(fact))
      .join(" ");
    const facts = [
      unsaid,
      `dibuka ${longDate(batch.opens_on)}`,
      `${count(batch.classes.length)} kelas, ${count(people)} peserta`,
    ];
    return facts.filter(Boolean).join(" · ");
  },
  people: (people: number, size: number) =>
    people === size ? count(people) : `${count(people)} dari ${count(size)}`,
  noInstructor: "belum ada",
  facts: (view: ClassView) => {
    const held = view.days.filter((day) => !day.struck).length;
    const facts = [dateSpan(view.starts_on, view.ends_on), `${held} hari`];
    return view.instructor_name
      ? [...facts, `Instruktur ${view.instructor_name}`].join(" · ")
      : facts.join(" · ");
  },
  tabs: "Bagian kelas",
  participants: "Peserta",
  days: "Hari pelatihan",
  papers: "Berkas",

  number: "No",
  name: "Nama",
  nik: "NIK",
  sex: "L/P",
  birth: "Tempat, tanggal lahir",
  phone: "Nomor HP",
  address: "Alamat",
  noNik: "belum ada NIK",
  left: (day: string) => `keluar ${shortDate(day)}`,

  daysHint:
    "Tekan tanggal untuk mencoret hari libur, tekan lagi untuk memakainya lagi.",
  daysCount: (held: number, struck: number) =>
    struck > 0
      ? `${held} hari pelatihan, ${struck} dicoret`
      : `${held} hari pelatihan`,
  week: (number: number) => `Minggu ke-${number}`,
  noWeek: "Tanpa pelatihan",
  weekDays: (days: number) => `${days} hari`,
  struckMark: "dicoret",
  strike: (weekday: string) => `Coret ${weekday},`,
  restore: (weekday: string) => `Pakai lagi ${weekday},`,
  struck: (day: string) => `${fullDate(day)} dicoret`,
  restored: (day: string) => `${fullDate(day)} dipakai lagi`,
};
