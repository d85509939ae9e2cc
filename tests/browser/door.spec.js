// What `serve` refuses: whoever is not the page that the clerk opened.
// Asked without a browser, since a browser would never let a page forge these heads.
import http from "node:http";
import { text } from "node:stream/consumers";
import { expect, test } from "./office.js";

const ASK = { method: "POST", path: "/ask/show_office", body: "{}" };

test("only the page that the printed address opened may ask", async ({ program }) => {
  const { origin, host, pathname, search } = new URL(program.address);
  const opened = await knock(host, { path: pathname + search });
  const cookie = opened.cookie;
  expect(cookie, "the printed address hands out a cookie").toBeTruthy();

  const check = async (name, request, expected) => {
    const { status, body } = await knock(host, request);
    expect(status, name).toBe(expected);
    if (expected !== 200) expect(body, `${name}: nothing of the office in the answer`).not.toContain("today");
  };
  const from = (headers) => ({ ...ASK, headers: { "Content-Type": "application/json", ...headers } });

  await check("the page itself", from({ cookie, origin, "x-call": "1" }), 200);
  await check("no cookie", from({ origin, "x-call": "2" }), 403);
  await check("an invented cookie", from({ cookie: cookie.replace(/=.*/, "=0"), origin, "x-call": "3" }), 403);
  await check("a foreign origin", from({ cookie, origin: "https://example.org", "x-call": "4" }), 403);
  await check("no origin, as from a file", from({ cookie, origin: "null", "x-call": "5" }), 403);
  await check("a foreign host", from({ cookie, origin, host: "example.org", "x-call": "6" }), 403);
  await check("a wrong token", { path: "/?token=0" }, 403);
  await check("no token", { path: "/" }, 403);
  await check("the same token again", { path: pathname + search }, 403);
});

/** One request with exactly these heads. */
function knock(address, { method = "GET", path, headers = {}, body }) {
  const [hostname, port] = address.split(":");
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path, headers }, async (response) => {
      const answer = await text(response);
      const [cookie] = response.headers["set-cookie"] ?? [];
      resolve({ status: response.statusCode, cookie: cookie?.split(";")[0], body: answer });
    });
    request.on("error", reject);
    request.end(body);
  });
}
