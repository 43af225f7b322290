import { createServer } from "node:http";
import next from "next";
import { ownScriptHashes } from "#components/layout/own-scripts.ts";
import { followStamps, stampedSince } from "#lib/cache/stamps.mjs";
import { dayInMorocco } from "#lib/days.ts";
import { notePageView } from "#lib/reach/buffer.ts";
import { noteScan } from "#lib/scans/buffer.ts";
import { noteLink } from "#lib/scans/links.ts";
import { withShelf } from "#lib/shelf/serve.ts";

// The web process: Next behind a shelf of finished pages. PORT says where it listens, on every address of the machine.
const port = Number(process.env.PORT || 3000);
/** Bytes of memory for finished pages; about 500 of them. */
const shelfBytes = 64 * 1024 * 1024;
/** Longer than proxies keep a connection that rests, so that they are who closes it. */
const keepAliveMs = 65_000;
/** Requests under way at a stop have this long to end. */
const patienceMs = 4_000;

const app = next({ dev: false, dir: process.cwd(), port });
await app.prepare();
await followStamps();
const handle = app.getRequestHandler();
const answer = withShelf({
  handle: (request, response) => handle(request, response),
  host: `localhost:${port}`,
  ownScripts: ownScriptHashes,
  stampedSince,
  mostBytes: shelfBytes,
  // Counted here and written by Next's part of the process (features/verify/flows/write-scans.ts): no answer waits for it.
  onPageView: notePageView,
  onLink: noteLink,
  onLabelView: (serial, visit) => noteScan(serial, { ...visit, day: dayInMorocco(new Date()) }),
});
const server = createServer((request, response) => {
  Promise.resolve(answer(request, response)).catch((error: unknown) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.keepAliveTimeout = keepAliveMs;
server.headersTimeout = keepAliveMs + 1_000;
server.listen(port, () => console.log(`web listens on ${port}`));

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), patienceMs).unref();
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeIdleConnections();
  await closed;
  await app.close();
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
