// What every test of a screen gets: a page on an office of its own, and eyes on all that goes wrong in it.
// A console error, an uncaught error or a failed request fails the test, whatever the screen shows.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import { join } from "node:path";
import { makeHome, serve } from "./program.js";

const artefacts = join(import.meta.dirname, "../artefacts/browser");

export { expect };

export const test = base.extend({
  /** Errors that a test provokes on purpose, as patterns. */
  provoked: [[], { option: true }],

  home: async ({}, use) => {
    const home = await makeHome();
    await use(home);
    await home.remove();
  },

  program: async ({ home }, use) => {
    const program = await serve(home);
    await use(program);
    await program.stop();
  },

  page: async ({ page, program, provoked }, use) => {
    const wrong = watch(page);
    await page.goto(program.address);
    await use(page);
    const unexpected = wrong.filter((line) => !provoked.some((pattern) => pattern.test(line)));
    expect(unexpected, "nothing went wrong behind the screen").toEqual([]);
  },

  /** Fails on any violation of accessibility on the screen as it stands; softly, so that one run tells them all. */
  axe: async ({ page }, use) => {
    await use(async (name) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect.soft(violations.map(told), `${name} is accessible`).toEqual([]);
    });
  },

  /** Keeps the screen as two pictures, light and dark, and checks both for accessibility. */
  look: async ({ page, axe }, use) => {
    await use(async (name) => {
      for (const colorScheme of ["dark", "light"]) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.screenshot({ path: join(artefacts, `${name}-${colorScheme}.png`) });
        await axe(`${name}, ${colorScheme}`);
      }
    });
  },
});

function watch(page) {
  const wrong = [];
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => wrong.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // The page itself closes the stream of a call's progress once the call is answered.
    if (reason === "net::ERR_ABORTED" && request.url().includes("/progress/")) return;
    wrong.push(`request: ${reason} ${request.url()}`);
  });
  return wrong;
}

/** A table can break one rule in every row: three places are enough to find them all. */
function told({ id, help, nodes }) {
  const places = nodes.slice(0, 3).map(({ html }) => html);
  return `${id}: ${help}: ${nodes.length} × ${places.join(" ")}`;
}
