// Files that are not what they seem, and what a clerk forgets: a sentence each time, and nothing is lost.
import { expect, test } from "./office.js";
import { fixture } from "./program.js";
import { foundOffice } from "./steps.js";

// Chromium reports every refused answer on its console; here they are what is tested.
test.use({ provoked: [/status of 409 .*\/ask\/plan_intake/] });

const FILES = [
  ["a file without bytes", "nol byte.xlsx", "berkas ini kosong"],
  ["a workbook without cells", "empty.xlsx", "berkas ini kosong"],
  ["a password", "password.xlsx", "berkas ini dilindungi kata sandi"],
  ["a PDF under another name", "pdf berganti nama.xlsx", "ini berkas PDF, bukan Excel"],
  ["the first part of a workbook", "terpotong.xlsx", "berkas ini tidak lengkap"],
];

test("a file that is no list of people gets a sentence", async ({ page, axe }) => {
  await foundOffice(page);
  const check = async (name, file, sentence) => {
    await page.locator("input[type=file]").setInputFiles(fixture(file));
    await expect(page.getByRole("main").getByText(`${file}: ${sentence}`), name).toBeVisible();
  };
  for (const row of FILES) await check(...row);
  await axe("a refused file");
});

test("a form that lacks something says what and leads there", async ({ page }) => {
  await page.getByRole("link", { name: "Buat lembaga baru" }).click();
  await page.getByRole("button", { name: "Buat lembaga" }).click();
  await expect(page.getByText("Nama lembaga belum diisi")).toBeVisible();
  await expect(page.getByLabel("Nama lembaga *")).toBeFocused();
});
