// One `balai-cli serve` over one fresh office folder, as a test needs it.
// Knows nothing of pages; `office.js` opens one on it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const top = resolve(import.meta.dirname, "../..");
const target = resolve(top, process.env.CARGO_TARGET_DIR ?? "target");
const balai = join(target, "debug", process.platform === "win32" ? "balai-cli.exe" : "balai-cli");

/** The day on which every test happens. */
export const TODAY = "2025-09-15";

/** A workbook or another file that tests hand to the program. */
export function fixture(name) {
  return join(top, "tests/fixtures", name);
}

/** A home of its own for each test, so that papers and settings of whoever tests stay as they are. */
export async function makeHome() {
  const home = await mkdtemp(join(tmpdir(), "balai-browser-"));
  await mkdir(join(home, "Documents"));
  return { home, office: join(home, "office"), remove: () => rm(home, { recursive: true, force: true }) };
}

/** Starts the program and answers the address it prints, and how to stop it. */
export async function serve({ home, office }) {
  const words = ["serve", "--office", office, "--as-of", TODAY];
  const program = spawn(balai, words, { env: { ...process.env, HOME: home, USERPROFILE: home }, stdio: ["ignore", "pipe", "pipe"] });
  const gone = once(program, "exit");
  let said = "";
  program.stderr.on("data", (bytes) => (said += bytes));
  const ended = gone.then(([code]) => {
    throw new Error(`balai-cli serve ended with ${code}: ${said}`);
  });
  const address = await Promise.race([printedAddress(program.stdout), ended]);
  ended.catch(() => undefined);
  const stop = async () => {
    program.kill();
    await gone;
  };
  return { address, stop };
}

async function printedAddress(output) {
  for await (const line of createInterface({ input: output })) {
    const [address] = line.match(/http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/) ?? [];
    if (address) return address;
  }
  throw new Error("balai-cli serve printed no address");
}
