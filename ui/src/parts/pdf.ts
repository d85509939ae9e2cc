/** Pages of a PDF onto canvases. The only file that knows pdf.js; one worker serves the whole page. */
import type {
  PDFDocumentProxy,
  PDFWorker,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

let worker: PDFWorker | null = null;

/** Opens a PDF. Fonts come from the file itself; nothing is fetched. */
export async function openPdf(bytes: Blob): Promise<PDFDocumentProxy> {
  // Half a megabyte that only those need who look at a paper.
  const { getDocument, PDFWorker } =
    await import("pdfjs-dist/legacy/build/pdf.mjs");
  worker ??= PDFWorker.create({
    port: new Worker(workerUrl, { type: "module" }),
  });
  const data = new Uint8Array(await bytes.arrayBuffer());
  return getDocument({ data, worker, useWasm: false, useWorkerFetch: false })
    .promise;
}

/** How wide each page is for its height. */
export async function ratiosOf(document: PDFDocumentProxy): Promise<number[]> {
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
  const pages = await Promise.all(numbers.map((at) => document.getPage(at)));
  return pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return width / height;
  });
}

/** Draws a page so that it fills `width` CSS pixels, sharp on this screen. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const page = await document.getPage(number);
  const scale =
    (width * devicePixelRatio) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  // Drawn beside and put in at once, so that a page that is drawn again does not flash.
  // An element, since the oldest engines draw no text off the screen.
  const drawn = canvas.cloneNode() as HTMLCanvasElement;
  drawn.width = Math.round(viewport.width);
  drawn.height = Math.round(viewport.height);
  await page.render({ canvas: drawn, viewport }).promise;
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext("2d")?.drawImage(drawn, 0, 0);
}
