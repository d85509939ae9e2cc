// The only file that calls Rust. It speaks to whichever host shows the page: the window's commands, or
// the browser host's addresses. A failure of either becomes one typed AskFailed.
import { Channel, invoke } from "@tauri-apps/api/core";
import type { Progress, Requests } from "./contract";
import { asFailed } from "./failed";
import { inWindow } from "./host";

export type Name = keyof Requests;
export type Input<N extends Name> = Requests[N]["input"];
export type Output<N extends Name> = Requests[N]["output"];

/** How a long request tells its way, and how it is stopped. */
export interface Watch {
  progress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** Asks one request of the office. */
export async function ask<N extends Name>(
  name: N,
  input: Input<N>,
  watch: Watch = {},
): Promise<Output<N>> {
  // A reload sends a pending call again; the id lets Rust refuse the second one.
  const call = crypto.randomUUID();
  const stop = () =>
    void (inWindow
      ? invoke("cancel", { call })
      : fetch(`/cancel/${call}`, { method: "POST" }));
  watch.signal?.addEventListener("abort", stop, { once: true });
  try {
    // A cancel may arrive before its call: Rust remembers it.
    if (watch.signal?.aborted) stop();
    const answer = inWindow
      ? askWindow(name, call, input, watch)
      : askBrowser(name, call, input, watch);
    return (await answer) as Output<N>;
  } catch (error) {
    throw asFailed(error);
  } finally {
    watch.signal?.removeEventListener("abort", stop);
  }
}

// Larger bodies gain nothing and cost memory.
const SLICE = 4 * 1024 * 1024;

/** Hands a file over in slices; answers the handle that requests take. */
export async function attach(file: File): Promise<string> {
  let handle = "";
  // An empty file is one empty slice, so that Rust can say that it is empty.
  for (let at = 0; at === 0 || at < file.size; at += SLICE) {
    try {
      const slice = await file.slice(at, at + SLICE).arrayBuffer();
      handle = inWindow
        ? await attachWindow(slice, file.name, handle)
        : await attachBrowser(slice, file.name, handle);
    } catch (error) {
      throw asFailed(error);
    }
  }
  return handle;
}

async function askWindow(
  name: Name,
  call: string,
  input: unknown,
  watch: Watch,
): Promise<unknown> {
  const progress = new Channel<Progress>();
  progress.onmessage = (step) => watch.progress?.(step);
  const answer = await invoke<unknown>("ask", { name, call, input, progress });
  return answer instanceof ArrayBuffer ? new Blob([answer]) : answer;
}

async function attachWindow(
  slice: ArrayBuffer,
  name: string,
  handle: string,
): Promise<string> {
  const headers: Record<string, string> = {
    "x-attach-name": encodeURIComponent(name),
  };
  if (handle) headers["x-handle"] = handle;
  const answer = await invoke<{ handle: string }>(
    "ask",
    new Uint8Array(slice),
    { headers },
  );
  return answer.handle;
}

async function askBrowser(
  name: Name,
  call: string,
  input: unknown,
  watch: Watch,
): Promise<unknown> {
  const steps = watch.progress && (await listen(call, watch.progress));
  try {
    const headers = { "Content-Type": "application/json", "X-Call": call };
    return await read(
      await fetch(`/ask/${name}`, {
        method: "POST",
        headers,
        body: JSON.stringify(input),
      }),
    );
  } finally {
    steps?.close();
  }
}

async function attachBrowser(
  slice: ArrayBuffer,
  name: string,
  handle: string,
): Promise<string> {
  const headers: Record<string, string> = {
    "X-Name": encodeURIComponent(name),
  };
  if (handle) headers["X-Handle"] = handle;
  const answer = await read(
    await fetch("/attach", { method: "POST", headers, body: slice }),
  );
  return (answer as { handle: string }).handle;
}

/** Opens the stream of a call's progress; without it the call goes on unwatched. */
function listen(
  call: string,
  progress: (step: Progress) => void,
): Promise<EventSource> {
  const steps = new EventSource(`/progress/${call}`);
  steps.onmessage = (message) =>
    progress(JSON.parse(message.data as string) as Progress);
  return new Promise((resolve) => {
    steps.onopen = () => resolve(steps);
    steps.onerror = () => {
      steps.close();
      resolve(steps);
    };
  });
}

async function read(response: Response): Promise<unknown> {
  const json =
    response.headers.get("Content-Type")?.startsWith("application/json") ??
    false;
  if (!response.ok) throw json ? await response.json() : response.statusText;
  return json ? response.json() : response.blob();
}
