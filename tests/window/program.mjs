// The programs under test over one fresh office folder, and how one of them is killed.
// Knows nothing of screens; `driver.mjs` opens the window.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openWindow } from "./driver.mjs";

const top = resolve(import.meta.dirname, "../..");
const target = resolve(top, process.env.CARGO_TARGET_DIR ?? "target", "debug");

export const artefacts = join(top, "tests/artefacts/window");

/** A workbook that tests hand to the program. */
export const fixture = (name) => join(top, "tests/fixtures", name);

/** A home of its own, so that papers and settings of whoever tests stay as they are. */
export async function makeHome() {
  await mkdir(artefacts, { recursive: true });
  const home = await mkdtemp(join(tmpdir(), "balai-window-"));
  return new Home(home);
}

class Home {
  constructor(folder) {
    this.folder = folder;
    this.office = join(folder, "office");
    this.words = ["--office", this.office, "--as-of", "2025-09-15"];
    this.env = { ...process.env, HOME: folder };
  }

  open() {
    return openWindow(join(target, "balai"), this.words, this.env);
  }

  /** Ends the window's program without warning, as a power cut does; answers how many ended. */
  async kill() {
    const pids = await this.#pids();
    for (const pid of pids) process.kill(pid, "SIGKILL");
    return pids.length;
  }

  /** What the console says when it is asked beside the window. */
  ask(request) {
    const words = ["ask", request, "{}", ...this.words];
    return new Promise((answer) => {
      execFile(join(target, "balai-cli"), words, { env: this.env }, (error, out, said) => {
        answer({ code: error?.code ?? 0, out, said });
      });
    });
  }

  /** Every paper that was saved. */
  async papers() {
    const names = await readdir(join(this.folder, "Documents"), { recursive: true });
    return names.filter((name) => name.endsWith(".pdf"));
  }

  remove() {
    return rm(this.folder, { recursive: true, force: true });
  }

  async #pids() {
    const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
    const started = await Promise.all(
      pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
    );
    const mine = (line) => line.startsWith(join(target, "balai") + "\0") && line.includes(this.office);
    return pids.filter((_, at) => mine(started[at])).map(Number);
  }
}
