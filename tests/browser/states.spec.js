// The screens when not all is well: rows to repair, people who are known already, a holiday, a backup to go back to.
// Seen in the height that a maximised window keeps on the smallest usual screen.
import { expect, test } from "./office.js";
import { fixture } from "./program.js";
import { foundOffice, takeIn } from "./steps.js";

const WORKBOOK = fixture("NOMINATIF BARISTA.xlsx");

test.use({ viewport: { width: 1366, height: 688 } });

test("rows to repair say why, and the way on leaves them out", async ({ page, look }) => {
  await foundOffice(page);
  await page.locator("input[type=file]").setInputFiles(fixture("rumus rusak.xlsx"));
  await expect(page.getByRole("button", { name: "Lanjut: masukkan 16 dari 20" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Perbaiki 4" })).toBeVisible();
  await look("state-repair");
  await page.getByRole("button", { name: "Perbaiki 4" }).click();
  await page.getByRole("row").nth(1).click();
  await expect(page.getByRole("row", { expanded: true })).toHaveCount(1);
  await look("state-repair-open");
});

test("another file is chosen over a plan that stays until it is read", async ({ page }) => {
  await foundOffice(page);
  // Listened for early: the browser takes a moment until it hands its file picker over.
  const chooser = page.waitForEvent("filechooser");
  const file = page.locator("input[type=file]");
  const title = page.getByRole("heading", { level: 1 });
  await file.setInputFiles(WORKBOOK);
  await expect(title).toHaveText("NOMINATIF BARISTA.xlsx");
  await page.getByRole("button", { name: "Pilih berkas lain" }).click();
  await (await chooser).setFiles(fixture("rumus rusak.xlsx"));
  await expect(title).toHaveText("rumus rusak.xlsx");
  await expect(title).toBeFocused();
});

test("a class with a struck day, and its people offered a second time", async ({ page, look }) => {
  await foundOffice(page);
  await takeIn(page, WORKBOOK);
  await look("state-class-688");
  await page.getByRole("link", { name: "Hari pelatihan" }).click();
  await page.getByRole("button", { name: "Coret Senin, 6 Okt" }).click();
  await expect(page.getByText("29 hari pelatihan, 1 dicoret")).toBeVisible();
  await look("state-days-struck");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("30 hari pelatihan.")).toBeVisible();
  await page.keyboard.press("Control+y");
  await expect(page.getByText("29 hari pelatihan, 1 dicoret")).toBeVisible();
  await page.getByRole("link", { name: "Berkas" }).click();
  await expect(page.locator("canvas[width]").first()).toBeVisible();
  await look("state-papers-688");
  const smaller = page.getByRole("button", { name: "Perkecil" });
  for (const size of ["75 %", "50 %"]) {
    await smaller.click();
    await expect(page.getByText(size)).toBeVisible();
  }
  await expect(smaller).toBeDisabled();
  await look("state-papers-small");
  await page.getByRole("link", { name: "Pendaftaran" }).click();
  await page.locator("input[type=file]").setInputFiles(WORKBOOK);
  await expect(page.getByRole("button", { name: "Sudah ada 16" })).toBeVisible();
  await look("state-known");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByLabel("Nama tahap *")).toBeFocused();
  await look("state-known-panel");
});

test("a backup says what going back to it takes away", async ({ page, look }) => {
  await foundOffice(page);
  await page.getByRole("link", { name: "Pengaturan" }).click();
  await page.getByRole("button", { name: "Buat cadangan sekarang" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Cadangan dibuat dan diuji" })).toBeAttached();
  await page.getByRole("link", { name: "Pendaftaran" }).click();
  await takeIn(page, WORKBOOK);
  await page.getByRole("link", { name: "Pengaturan" }).click();
  await look("state-backups");
  await page.getByRole("button", { name: /^Pulihkan cadangan/ }).first().click();
  await expect(page.getByRole("dialog").getByText("Masukkan 16 peserta ke Barista")).toBeVisible();
  await look("state-restore");
  await page.getByRole("button", { name: "Pulihkan ke 15 September 2025" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Cadangan dipulihkan" })).toBeAttached();
  await page.getByRole("link", { name: "Kelas", exact: true }).click();
  await expect(page.getByText("Belum ada kelas")).toBeVisible();
});

test.describe("where nothing can be taken back", () => {
  // Chromium reports every refused answer on its console; here it is what is tested.
  test.use({ provoked: [/status of 409 .*\/ask\/undo/] });

  test("the refusal stays until it is closed", async ({ page, look }) => {
    await foundOffice(page);
    await page.keyboard.press("Control+z");
    const close = page.getByRole("button", { name: "Tutup" });
    await expect(close).toBeVisible();
    await look("state-refused");
    await close.click();
    await expect(close).toHaveCount(0);
  });
});
