import type { Progress } from "../ipc/contract";
import { count } from "./numbers";

/** Navigation, the bottom line, toasts, and what every screen may have to say. */
export const frame = {
  name: "Balai",
  navigation: "Menu utama",
  crumbs: "Letak layar ini",
  intake: "Pendaftaran",
  classes: "Kelas",
  settings: "Pengaturan",
  undo: "Urungkan",
  undoKeys: "Ctrl+Z",
  redo: "Ulangi",
  redoKeys: "Ctrl+Shift+Z",
  undone: (name: string) => `Diurungkan: ${name}`,
  redone: (name: string) => `Diulangi: ${name}`,
  cancel: "Batalkan",
  close: "Tutup",
  openFolder: "Buka folder",
  loading: "Memuat",
  progress: ({ done, total, name }: Progress) => {
    const counted = total > 0 ? `${count(done)} dari ${count(total)}` : "";
    return [counted, name].filter(Boolean).join(" · ");
  },
};
