// The ways of the hand: keys alone, a file that is dropped, and text at 200 %.
import { readFile } from "node:fs/promises";
import { expect, test } from "./office.js";
import { fixture } from "./program.js";
import { foundOffice } from "./steps.js";

const WORKBOOK = fixture("NOMINATIF BARISTA.xlsx");

test("people are taken in without a mouse", async ({ page }) => {
  const { keyboard } = page;
  const focused = (role, name) => expect(page.getByRole(role, { name })).toBeFocused();
  /** Goes on to a control as a hand on Tab does; a control that cannot be reached ends the way. */
  const reach = async (role, name) => {
    const control = page.getByRole(role, { name });
    await expect(control).toBeVisible();
    for (let step = 0; step < 40; step++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${name}`);
  };

  await focused("link", "Buat lembaga baru");
  await keyboard.press("Enter");
  await focused("textbox", "Nama lembaga *");
  await keyboard.type("UPTD Balai Latihan Kerja Contoh");
  await reach("textbox", "Nama Anda *");
  await keyboard.type("Rina Wulandari");
  await keyboard.press("Enter");

  // Listened for early: the browser takes a moment until it hands its file picker over, and a key does not wait.
  const chooser = page.waitForEvent("filechooser");
  await reach("button", "Pilih berkas Excel");
  await keyboard.press("Enter");
  await (await chooser).setFiles(WORKBOOK);

  await reach("button", "Lanjut: masukkan 16 dari 16");
  await keyboard.press("Enter");
  for (const [label, text] of [
    ["Nama tahap *", "PBK Tahap II DBHCHT 2025"],
    ["Tahun *", "2025"],
    ["Sumber dana *", "DBHCHT"],
    ["Hari pertama *", "22 September 2025"],
    ["Hari terakhir *", "31 Oktober 2025"],
  ]) {
    await reach("textbox", label);
    await keyboard.press("Control+a");
    await keyboard.type(text);
  }
  await keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Barista", exact: true })).toBeVisible();
});

test("a workbook that is dropped is read", async ({ page }) => {
  await foundOffice(page);
  const bytes = (await readFile(WORKBOOK)).toString("base64");
  const dropped = await page.evaluateHandle((bytes) => {
    const file = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([file], "NOMINATIF BARISTA.xlsx"));
    return data;
  }, bytes);
  await page.getByRole("button", { name: "Pilih berkas Excel" }).dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByRole("button", { name: "Lanjut: masukkan 16 dari 16" })).toBeVisible();
});

test("at 200 % nothing lies beside the screen", async ({ page, look }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  const check = async (name) => {
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(beside, `${name}: pixels beside the screen`).toBeLessThanOrEqual(0);
    await look(`200-${name}`);
  };
  await check("first-screen");
  await foundOffice(page);
  await check("intake-empty");
  await page.locator("input[type=file]").setInputFiles(WORKBOOK);
  await page.getByRole("button", { name: "Lanjut: masukkan 16 dari 16" }).click();
  await expect(page.getByLabel("Nama tahap *")).toBeVisible();
  await check("intake-class");
});
