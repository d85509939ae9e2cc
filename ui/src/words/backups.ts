import type {
  Backup,
  BackupReason,
  BatchRow,
  ChangeRow,
} from "../ipc/contract";
import { longDate } from "./dates";
import { count } from "./numbers";

const reasons: Record<BackupReason, string> = {
  start: "saat Balai dibuka",
  upgrade: "sebelum Balai diperbarui",
  intake: "sebelum memasukkan banyak orang",
  asked: "dibuat atas permintaan",
  restore: "sebelum pemulihan",
};

/** Pengaturan, Cadangan: copies of the office and the way back to one. */
export const backups = {
  settings: "Pengaturan",
  sections: "Bagian pengaturan",
  title: "Cadangan",
  loading: "Membuka daftar cadangan",
  tested: (when: string, people: number) =>
    `${when}. Sudah diuji: ${count(people)} orang terbaca.`,
  untested: (when: string) => `${when}. Belum diuji.`,
  none: "Belum ada cadangan.",
  make: "Buat cadangan sekarang",
  making: "Membuat cadangan",
  made: "Cadangan dibuat dan diuji",
  whenHead: "Kapan",
  whenText:
    "Tiap kali Balai dibuka, sebelum memasukkan lebih dari 50 orang, dan sebelum pembaruan.",
  dataHead: "Letak data",
  papersHead: "Letak berkas cetak",
  counted: (backups: number) => `${count(backups)} cadangan`,
  table: "Daftar cadangan",
  at: "Waktu",
  reason: "Sebab",
  holds: "Isi",
  size: "Ukuran",
  test: "Uji",
  action: "Tindakan",
  reasonOf: (reason: BackupReason) => reasons[reason],
  contents: ({ people, classes }: Backup) =>
    `${count(people)} orang, ${count(classes)} kelas`,
  good: "terbuka, lengkap",
  notYet: "belum diuji",
  restore: "Pulihkan…",
  restoreLabel: (when: string) => `Pulihkan cadangan ${when}`,

  dialogTitle: "Pulihkan cadangan ini?",
  then: ({ people, classes }: Backup) =>
    `Cadangan ini berisi ${count(people)} orang dan ${count(classes)} kelas.`,
  unknown:
    "Cadangan ini belum diuji. Balai mengujinya dulu; yang rusak tidak dipulihkan.",
  now: (people: number, batches: BatchRow[]) => {
    const classes = batches.flatMap((batch) => batch.classes).length;
    return `Sekarang ada ${count(people)} orang dan ${count(classes)} kelas.`;
  },
  nothingLost: "Tidak ada perubahan sejak itu.",
  lost: (changes: ChangeRow[]) => {
    const by = new Map<string, number>();
    for (const change of changes)
      by.set(change.by, (by.get(change.by) ?? 0) + 1);
    const who = [...by]
      .map(([name, number]) => `${count(number)} oleh ${name}`)
      .join(", ");
    return `Yang hilang: ${count(changes.length)} perubahan sejak itu, ${who}.`;
  },
  more: (changes: number) => `dan ${count(changes)} lainnya`,
  kept: "Keadaan sekarang dicadangkan dulu, jadi langkah ini dapat dibatalkan dengan memulihkannya.",
  cancel: "Batal",
  confirm: (day: string) => `Pulihkan ke ${longDate(day)}`,
  restoring: "Memulihkan cadangan",
  restored: (people: number) => `Cadangan dipulihkan: ${count(people)} orang`,
};
