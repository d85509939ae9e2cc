/** Said when the page has no sentence from Rust to show. */
export const door = {
  silent:
    "Balai tidak menjawab. Tutup lalu buka lagi Balai; data yang sudah tersimpan tetap ada.",
};
