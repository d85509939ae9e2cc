// The main job as a clerk does it: a workbook in, a class of 16, its attendance sheets out, and back again.
import { execFileSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./office.js";
import { fixture } from "./program.js";

const PEOPLE = 16;

test("from the first screen to a saved attendance sheet, and back", async ({ page, home, look }) => {
  const button = (name) => page.getByRole("button", { name });
  const field = (label) => page.getByLabel(label, { exact: true });
  const table = page.getByRole("table");
  const heard = (words) => page.getByRole("status").filter({ hasText: words });

  await test.step("the first screen", async () => {
    await expect(page.getByRole("heading", { name: "Balai" })).toBeVisible();
    await look("1-first-screen");
  });

  await test.step("a new office", async () => {
    await page.getByRole("link", { name: "Buat lembaga baru" }).click();
    await field("Nama lembaga *").fill("UPTD Balai Latihan Kerja Contoh");
    await field("Baris 1").fill("PEMERINTAH KOTA CONTOH");
    await field("Baris 2").fill("DINAS PERINDUSTRIAN DAN TENAGA KERJA");
    await field("Kota untuk tanda tangan").fill("Pekalongan");
    await field("Nama Anda *").fill("Rina Wulandari");
    await look("2-new-office");
    await button("Buat lembaga").click();
    await expect(page.getByRole("heading", { name: "Masukkan dari Excel" })).toBeFocused();
  });

  await test.step("the workbook is read and shown before anything is kept", async () => {
    await look("3-intake-empty");
    await page.locator("input[type=file]").setInputFiles(fixture("NOMINATIF BARISTA.xlsx"));
    await expect(page.getByRole("checkbox", { name: "Masukkan", checked: true })).toHaveCount(PEOPLE);
    await look("4-intake-plan");
  });

  await test.step("what the file does not say is filled in, and 16 people are taken in", async () => {
    await button("Lanjut: masukkan 16 dari 16").click();
    await field("Nama tahap *").fill("PBK Tahap II DBHCHT 2025");
    await field("Tahun *").fill("2025");
    await field("Sumber dana *").fill("DBHCHT");
    await field("Program atau kelas *").fill("Barista");
    await field("Hari pertama *").fill("22 September 2025");
    await field("Hari terakhir *").fill("31 Oktober 2025");
    await field("Instruktur").fill("Sari Puspita");
    await look("5-intake-class");
    await button("Masukkan 16 peserta").click();
    await expect(heard("16 peserta masuk ke")).toBeAttached();
  });

  await test.step("the class stands with 16 people", async () => {
    await expect(page.getByRole("heading", { name: "Barista", exact: true })).toBeVisible();
    await expect(table.getByRole("row")).toHaveCount(1 + PEOPLE);
    await look("6-class-people");
  });

  await test.step("its attendance sheet is shown and saved", async () => {
    await page.getByRole("link", { name: "Berkas" }).click();
    await expect.poll(() => page.locator("canvas").first().evaluate(ink), "the page is drawn").toBeGreaterThan(2_000);
    await look("7-class-papers");
    await button("Simpan PDF minggu 1").click();
    await expect(heard("Tersimpan:")).toBeAttached();
    const [saved] = await papers(home);
    const text = execFileSync("pdftotext", ["-layout", saved, "-"], { encoding: "utf8" });
    for (const words of ["DAFTAR HADIR PESERTA", "22 s.d. 26 September 2025", "Adi Abidin", "Yoga Setyawan"]) {
      expect(text, "the saved sheet is this class's first week, from first to last name").toContain(words);
    }
  });

  await test.step("the intake is taken back and returned by keys", async () => {
    const row = page.getByRole("link", { name: "Barista" });
    await page.getByRole("link", { name: "Kelas", exact: true }).first().click();
    await expect(row).toBeVisible();
    await look("8-classes");
    await page.keyboard.press("Control+z");
    await expect(heard("Diurungkan")).toBeAttached();
    await expect(row).toHaveCount(0);
    await look("9-no-classes");
    await page.keyboard.press("Control+Shift+z");
    await expect(heard("Diulangi")).toBeAttached();
    await row.click();
    await expect(table.getByRole("row")).toHaveCount(1 + PEOPLE);
  });
});

/** The papers that were saved, whatever folders they lie in. */
async function papers({ home }) {
  const entries = await readdir(join(home, "Documents"), { recursive: true });
  return entries.filter((name) => name.endsWith(".pdf")).map((name) => join(home, "Documents", name));
}

/** How many pixels of a drawn page are dark: letters and lines, not only white. */
function ink(canvas) {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width || 1, canvas.height || 1);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 128 && data[at] < 96) dark += 1;
  return dark;
}
