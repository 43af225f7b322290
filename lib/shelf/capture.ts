import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** An answer taken whole instead of sent. */
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/**
 * Headers as one text each (RFC 9110, 5.3): Next appends those of route handlers, which makes lists of them, and says the address
 * of a redirect twice. Cookies stay apart.
 */
function joined(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const entries = Object.entries(headers).map(([name, value]) =>
    Array.isArray(value) && name !== "set-cookie" ? [name, [...new Set(value)].join(", ")] : [name, value],
  );
  return Object.fromEntries(entries) as OutgoingHttpHeaders;
}

/** A response that goes nowhere: it collects what is written to it and resolves `answer` at its end. */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  #tell: (answer: Captured) => void = () => undefined;
  readonly answer = new Promise<Captured>((resolve) => {
    this.#tell = resolve;
  });

  // Without a socket Node forgets headers that are given here and not set before.
  override writeHead(status: number, reason?: unknown, given?: unknown): this {
    const headers = (typeof reason === "object" ? reason : given) as OutgoingHttpHeaders | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) {
      if (value !== undefined) this.setHeader(name, value);
    }
    return super.writeHead(status);
  }

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    this.#take(chunk, encoding);
    const called = typeof encoding === "function" ? encoding : done;
    if (typeof called === "function") process.nextTick(called as () => void);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (this.finished) return this;
    if (typeof chunk !== "function") this.#take(chunk, encoding);
    this.finished = true;
    const called = [chunk, encoding, done].find((each) => typeof each === "function");
    this.#tell({
      status: this.statusCode,
      headers: joined(this.getHeaders()),
      body: Buffer.concat(this.#chunks),
    });
    process.nextTick(() => {
      this.emit("finish");
      if (called) (called as () => void)();
      this.emit("close");
    });
    return this;
  }

  /** Lets whoever writes here know that nobody reads any more. */
  abandon(): void {
    if (this.finished) return;
    this.finished = true;
    this.#tell({ status: 499, headers: {}, body: Buffer.alloc(0) });
    this.emit("close");
  }

  override flushHeaders(): void {
    this.#sendHead();
  }

  // Next asks whether the head is out already; after this it is.
  #sendHead(): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
  }

  #take(chunk: unknown, encoding: unknown): void {
    this.#sendHead();
    if (chunk === undefined || chunk === null) return;
    this.#chunks.push(
      typeof chunk === "string"
        ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
        : Buffer.from(chunk as Uint8Array),
    );
  }
}

/**
 * Lets a handler answer a request and takes the answer. Rejects when the handler does. When `reader` goes away meanwhile, the handler
 * is told and the answer is empty, with status 499.
 */
export async function capture(
  handle: Handle,
  request: IncomingMessage,
  reader?: ServerResponse,
): Promise<Captured> {
  const response = new CapturedResponse(request);
  reader?.once("close", () => response.abandon());
  const handled = Promise.resolve(handle(request, response));
  return Promise.race([response.answer, handled.then(() => response.answer)]);
}

/** A request that nobody made: for a page as everybody gets it, without cookies, language or address of a visitor. */
export function anonymousRequest(path: string, host: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = path;
  request.httpVersion = "1.1";
  request.headers = { host, accept: "text/html" };
  request.rawHeaders = ["host", host, "accept", "text/html"];
  request.push(null);
  return request;
}
