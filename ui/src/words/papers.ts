import { shortDate } from "./dates";
import { count } from "./numbers";

/** Berkas: the papers of a class. */
export const papers = {
  list: "Berkas kelas ini",
  training: "Pelatihan",
  attendanceSheet: "Daftar hadir peserta",
  week: "Minggu ke",
  weekLabel: "Minggu",
  noWeek: "Semua hari pelatihan dicoret, jadi belum ada yang dicetak.",
  loading: "Menyusun halaman",
  pages: (paper: string, pages: number) => `${paper}, ${count(pages)} halaman`,
  undrawn:
    "Halaman tidak dapat ditampilkan di sini. Simpan PDF untuk melihatnya.",
  page: (week: number, page: number) =>
    `Daftar hadir peserta, minggu ke-${week}, halaman ${page}`,
  zoomOut: "Perkecil",
  zoomIn: "Perbesar",
  zoom: (size: number) => `${Math.round(size * 100)} %`,
  lacks: (lacks: number) => `Kurang ${lacks} data.`,
  lackState: (lacks: number) => `kurang ${lacks} data`,
  ruled: "Boleh dicetak dulu; tempatnya bergaris kosong.",
  complete: "Lengkap.",
  savedState: (day: string) => `disimpan ${shortDate(day)}`,
  ready: "siap",
  save: (week: number) => `Simpan PDF minggu ${week}`,
  saveAll: "Simpan semua minggu",
  saving: "Menyimpan daftar hadir",
  saved: (files: string[]) =>
    files.length === 1
      ? `Tersimpan: ${files[0]}`
      : `Tersimpan: ${count(files.length)} berkas`,
};
