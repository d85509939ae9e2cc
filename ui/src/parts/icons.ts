/** The icons and state shapes that `styles/icons.svg` draws. */
export const icons = [
  "pendaftaran",
  "kelas",
  "pengaturan",
  "tutup",
  "kanan",
  "pdf",
  "semua",
  "map",
  "cadangan",
  "pulihkan",
  "lembaga",
  "perbesar",
  "perkecil",
  "excel",
] as const;
export type IconName = (typeof icons)[number];

/** Disc fine, triangle look here, square stop, two rings perhaps the same, equals already here, ring not yet. */
export const shapes = [
  "ok",
  "warn",
  "bad",
  "same",
  "ask",
  "none",
  "part",
] as const;
export type Shape = (typeof shapes)[number];
