// What a clerk has done before the thing that a test is about.

/** Goes from the first screen to an office that stands. */
export async function foundOffice(page) {
  await page.getByRole("link", { name: "Buat lembaga baru" }).click();
  await page.getByLabel("Nama lembaga *").fill("UPTD Balai Latihan Kerja Contoh");
  await page.getByLabel("Nama Anda *").fill("Rina Wulandari");
  await page.getByRole("button", { name: "Buat lembaga" }).click();
  await page.getByRole("heading", { name: "Masukkan dari Excel" }).waitFor();
}
