// What a clerk has done before the thing that a test is about.

/** Goes from the first screen to an office that stands. */
export async function foundOffice(page) {
  await page.getByRole("link", { name: "Buat lembaga baru" }).click();
  await page.getByLabel("Nama lembaga *").fill("UPTD Balai Latihan Kerja Contoh");
  await page.getByLabel("Nama Anda *").fill("Rina Wulandari");
  await page.getByRole("button", { name: "Buat lembaga" }).click();
  await page.getByRole("heading", { name: "Masukkan dari Excel" }).waitFor();
}

/** Takes the 16 people of a workbook into one class, whose screen then stands. */
export async function takeIn(page, workbook) {
  await page.locator("input[type=file]").setInputFiles(workbook);
  await page.getByRole("button", { name: "Lanjut: masukkan 16 dari" }).click();
  for (const [label, text] of [
    ["Nama tahap *", "PBK Tahap II DBHCHT 2025"],
    ["Tahun *", "2025"],
    ["Sumber dana *", "DBHCHT"],
    ["Program atau kelas *", "Barista"],
    ["Hari pertama *", "22 September 2025"],
    ["Hari terakhir *", "31 Oktober 2025"],
  ]) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await page.getByRole("button", { name: "Masukkan 16 peserta" }).click();
  await page.getByRole("heading", { name: "Barista", exact: true }).waitFor();
}
