// The true window, driven by WebDriver: one driver, one session, one program at a time.
// Speaks the protocol by plain fetch; knows the words on a screen's controls, but no screen.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { writeFile } from "node:fs/promises";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 20_000;

/** Opens the program's window. Whatever happens to the test, its driver and program end with it. */
export async function openWindow(binary, args, env) {
  const port = await freePort();
  const settings = { env: { ...env, TAURI_WEBVIEW_AUTOMATION: "true" }, stdio: "ignore", detached: true };
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], settings);
  const gone = once(driver, "exit");
  // The group, not the driver alone: the program is the driver's child and would stay.
  const killGroup = () => {
    try {
      process.kill(-driver.pid, "SIGKILL");
    } catch {
      return;
    }
  };
  process.once("exit", killGroup);
  const close = async () => {
    process.removeListener("exit", killGroup);
    killGroup();
    await gone;
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await until("the driver answers", () => send("GET", `${url}/status`).catch(() => null));
    const options = { "webkitgtk:browserOptions": { binary, args } };
    const { sessionId } = await send("POST", `${url}/session`, { capabilities: { alwaysMatch: options } });
    return new Window(`${url}/session/${sessionId}`, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** A window as whoever sits before it knows it: by what stands on its controls. */
class Window {
  constructor(session, close) {
    this.session = session;
    this.close = close;
  }

  /** Quits as the window's own close button does. */
  async quit() {
    await this.#ask("DELETE", "");
    await this.close();
  }

  press(name) {
    return this.#click(`//*[self::button or self::a][${named(name)}]`);
  }

  async fill(label, text) {
    const field = await this.#find(`//input[@id = //label[${spelled(label)}]/@for]`);
    await this.#ask("POST", `/element/${field}/clear`, {});
    await this.#ask("POST", `/element/${field}/value`, { text });
  }

  /** Gives a file to the page's file input, which no window shows. */
  async choose(path) {
    const [input] = await until("a file input", () => this.#all("//input[@type = 'file']"));
    await this.#ask("POST", `/element/${input}/value`, { text: path });
  }

  /** Waits until the text stands on the screen. */
  see(text) {
    return this.#find(`//*[text()[contains(normalize-space(), ${quoted(text)})]]`);
  }

  /** Waits until so many shown elements fit. */
  count(xpath, expected) {
    return until(`${expected} of ${xpath}`, async () => (await this.#shown(xpath)).length === expected);
  }

  /** Keys as `["Control", "Shift", "z"]`: all held, then let go. */
  async keys(...names) {
    const values = names.map((name) => KEYS[name] ?? name);
    const down = values.map((value) => ({ type: "keyDown", value }));
    const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
    await this.#ask("POST", "/actions", { actions: [{ type: "key", id: "keys", actions: [...down, ...up] }] });
  }

  /** Waits until a script in the page answers true. */
  until(what, script) {
    return until(what, () => this.run(script));
  }

  /** Runs a script in the page and answers what it returns. */
  run(script) {
    return this.#ask("POST", "/execute/sync", { script, args: [] });
  }

  async picture(path) {
    await writeFile(path, Buffer.from(await this.#ask("GET", "/screenshot"), "base64"));
  }

  async #click(xpath) {
    const element = await this.#find(xpath);
    await this.#ask("POST", `/element/${element}/click`, {});
  }

  async #find(xpath) {
    const [element] = await until(xpath, async () => {
      const shown = await this.#shown(xpath);
      return shown.length > 0 && shown;
    });
    return element;
  }

  async #shown(xpath) {
    const elements = await this.#all(xpath);
    const states = await Promise.all(elements.map((id) => this.#ask("GET", `/element/${id}/displayed`).catch(() => false)));
    return elements.filter((_, at) => states[at]);
  }

  async #all(xpath) {
    const found = await this.#ask("POST", "/elements", { using: "xpath", value: xpath });
    return found.map((element) => element[ELEMENT]);
  }

  #ask(method, path, body) {
    return send(method, this.session + path, body);
  }
}

const KEYS = { Control: "\uE009", Shift: "\uE008", Escape: "\uE00C", Enter: "\uE007", Tab: "\uE004" };

const named = (name) => `@aria-label = ${quoted(name)} or starts-with(normalize-space(), ${quoted(name)})`;
const spelled = (label) => `normalize-space() = ${quoted(label)}`;
const quoted = (text) => (text.includes("'") ? `"${text}"` : `'${text}'`);

async function send(method, url, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body), headers: { connection: "close" } });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function until(what, look) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const found = await look();
    if (found) return found;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
