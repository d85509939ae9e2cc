import type { Verdict } from "../ipc/contract";
import { count } from "./numbers";

/** Pendaftaran: a workbook in, a class out. */
export const intake = {
  title: "Pendaftaran",
  from: "Masukkan dari Excel",
  emptyTitle: "Belum ada berkas yang dibuka",
  emptyText:
    "Pilih daftar peserta dari Excel (.xlsx). Isinya ditampilkan dulu di sini; tidak ada yang disimpan sebelum Anda menyetujuinya.",
  choose: "Pilih berkas Excel",
  drop: "atau letakkan berkasnya di sini",
  other: "Pilih berkas lain",
  reading: (file: string) => `Membaca ${file}`,

  sheet: "Lembar",
  found: (sheet: string, row: number) =>
    `lembar ${sheet}, judul kolom di baris ${row}`,
  unused: (heads: string) => `Tidak dipakai: ${heads}`,
  takenBefore: (when: string) => `Berkas ini pernah dimasukkan: ${when}.`,

  filter: "Tampilkan",
  filters: {
    all: "Semua",
    new: "Baru",
    known: "Sudah ada",
    repeat: "Berulang",
    repair: "Perbaiki",
    look: "Periksa",
  },
  verdicts: {
    new: "Baru",
    known: "Sudah ada",
    repeat: "Berulang di berkas ini",
    repair: "Perlu diperbaiki",
  } satisfies Record<Verdict, string>,
  knownRow: "sudah ada",
  knownLong:
    "Orang ini sudah tercatat dengan NIK yang sama. Ia ikut kelas ini tanpa dicatat dua kali.",
  nothingSaid: "Tidak ada yang perlu diperiksa pada baris ini.",
  table: "Baris yang akan dimasukkan",
  take: "Masukkan",
  state: "Keadaan",
  row: "Baris",
  takeRow: (name: string) => `Masukkan ${name}`,
  noHead: "tidak ada di berkas",

  repairs: (repairs: number) => `${count(repairs)} perlu diperbaiki di Excel`,
  repeats: (repeats: number) => `${count(repeats)} berulang, tidak dimasukkan`,
  without: (rows: number) => `${count(rows)} tidak dicentang`,
  go: (take: number, rows: number) =>
    `Lanjut: masukkan ${count(take)} dari ${count(rows)}`,
  goKeys: "Ctrl+Enter",
  nothing: "Tidak ada baris yang dapat dimasukkan.",

  panel: (take: number) => `Masukkan ${count(take)} peserta`,
  batch: "Tahap",
  batchName: "Nama tahap *",
  batchNameHint: "Seperti di surat, misalnya PBK Tahap II DBHCHT 2025.",
  year: "Tahun *",
  funding: "Sumber dana *",
  opensOn: "Tanggal pembukaan",
  opensOnHint: "Bila kosong, sama dengan hari pertama.",
  class: "Kelas",
  programme: "Program atau kelas *",
  size: "Kursi *",
  startsOn: "Hari pertama *",
  endsOn: "Hari terakhir *",
  dateHint: "Misalnya 22 September 2025.",
  days: (days: number) =>
    `${days} hari pelatihan, Senin sampai Jumat. Hari libur dapat dicoret nanti.`,
  instructor: "Instruktur",
  instructorNip: "NIP instruktur",
  ruled: "Boleh kosong: dicetak sebagai garis.",
  save: (take: number) => `Masukkan ${count(take)} peserta`,
  saveKeys: "Ctrl+Enter",
  cancel: "Batal",
  taken: (people: number, into: string) =>
    `${count(people)} peserta masuk ke ${into}`,

  missing: (what: string) => `${what} belum diisi.`,
  noYear: "Tulis tahun dengan 4 angka, misalnya 2025.",
  noSize: "Tulis jumlah kursi dengan angka, misalnya 16.",
  noDate: "Tanggal ini tidak terbaca. Tulis seperti 22 September 2025.",
  endsFirst: "Hari terakhir lebih awal dari hari pertama.",
  noDays: "Tidak ada hari Senin sampai Jumat di antara keduanya.",
};

/** What a column of a list of people was understood as. */
export const meanings = {
  name: "Nama",
  nik: "NIK",
  birth: "Tempat, tanggal lahir",
  sex: "L/P",
  phone: "Nomor HP",
  address: "Alamat",
};
