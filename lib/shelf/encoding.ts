import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Forms a body is kept in, the smallest first. */
export const encodings = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof encodings)[number];

/** The smallest form that an `Accept-Encoding` header takes; `identity` where it says nothing. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return "identity";
  const weights = new Map<string, number>();
  for (const part of accept.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((each) => each.trim());
    const quality = parameters.find((each) => each.startsWith("q="))?.slice(2);
    weights.set(name, quality === undefined ? 1 : Number(quality) || 0);
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  return encodings.find((name) => weightOf(name) > 0) ?? "identity";
}

const withBrotli = promisify(brotliCompress);
const withGzip = promisify(gzip);
/** How often a body is sent in the form that is made of it. */
export type Use = "often" | "once";

// What is compressed once and sent many times is worth more work than an answer for one visitor, who waits for it.
const levels = { often: { gzip: 9, brotli: 9 }, once: { gzip: 6, brotli: 4 } } as const;

/** A body in one form. */
export async function encode(body: Buffer, encoding: Encoding, use: Use): Promise<Buffer> {
  if (encoding === "gzip") return withGzip(body, { level: levels[use].gzip });
  if (encoding === "br") {
    const params = {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: levels[use].brotli,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    };
    return withBrotli(body, { params });
  }
  return body;
}
