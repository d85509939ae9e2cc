// The main job in the true window, as a clerk does it: a workbook in, a class of 16, its sheets out, and back;
// then a power cut, and a second program at the same folder. One long way, since each part stands on the one before.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { artefacts, fixture, makeHome } from "./program.mjs";

const PEOPLE = "//table//tbody/tr";
/** Whether the drawn page holds letters and lines, not only white. */
const INKED = `
  const canvas = document.querySelector("canvas");
  if (!canvas || canvas.width === 0) return false;
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 128 && data[at] < 96) dark += 1;
  return dark > 2000;`;

let home;
let window;
before(async () => {
  home = await makeHome();
  window = await home.open();
});
after(async () => {
  await window?.close();
  await home.remove();
});

const picture = (name) => window.picture(join(artefacts, `${name}.png`));

test("a clerk's first day", { timeout: 180_000 }, async () => {
  await foundTheOffice();
  await takeThePeopleIn();
  await saveAnAttendanceSheet();
  await takeTheIntakeBackAndReturnIt();
  await survivePowerCut();
  await keepOthersOut();
});

async function foundTheOffice() {
  await window.see("Sekali mencatat peserta");
  await picture("1-first-screen");
  await window.press("Buat lembaga baru");
  await window.fill("Nama lembaga *", "UPTD Balai Latihan Kerja Contoh");
  await window.fill("Baris 1", "PEMERINTAH KOTA CONTOH");
  await window.fill("Baris 2", "UPTD BALAI LATIHAN KERJA");
  await window.fill("Nama Anda *", "Rina Wulandari");
  await picture("2-new-office");
  await window.press("Buat lembaga");
  await window.see("Belum ada berkas yang dibuka");
}

async function takeThePeopleIn() {
  await window.choose(fixture("NOMINATIF BARISTA.xlsx"));
  await window.count(PEOPLE, 16);
  await picture("3-plan");
  await window.press("Lanjut: masukkan 16 dari 16");
  await window.fill("Nama tahap *", "PBK Tahap II DBHCHT 2025");
  await window.fill("Tahun *", "2025");
  await window.fill("Sumber dana *", "DBHCHT");
  await window.fill("Program atau kelas *", "Barista");
  await window.fill("Hari pertama *", "22 September 2025");
  await window.fill("Hari terakhir *", "31 Oktober 2025");
  await window.fill("Instruktur", "Sari Puspita");
  await picture("4-class");
  await window.press("Masukkan 16 peserta");
  await window.see("16 peserta masuk ke Barista");
  await window.count(PEOPLE, 16);
  await picture("5-people");
}

async function saveAnAttendanceSheet() {
  await window.press("Berkas");
  await window.until("ink on the page", INKED);
  await picture("6-papers");
  await window.press("Simpan PDF minggu 1");
  await window.see("Buka folder");
  assert.equal((await home.papers()).length, 1, "the week lies in the clerk's documents as one file");
}

async function takeTheIntakeBackAndReturnIt() {
  await window.press("Kelas");
  await window.keys("Control", "z");
  await window.see("Diurungkan");
  await window.see("Belum ada kelas");
  await picture("7-taken-back");
  await window.keys("Control", "Shift", "z");
  await window.see("Diulangi");
}

async function survivePowerCut() {
  assert.equal(await home.kill(), 1, "one program held the office");
  await window.close();
  window = await home.open();
  await window.press("Barista");
  await window.count(PEOPLE, 16);
  await picture("8-after-a-power-cut");
}

async function keepOthersOut() {
  const { code, said } = await home.ask("list_classes");
  assert.notEqual(code, 0, "the folder has one program at a time");
  assert.match(said, /Folder lembaga ini sedang dibuka oleh Balai/, "and the other one says who has it");
}
