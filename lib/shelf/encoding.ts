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
// A page is compressed once and sent many times: worth more work than a server that compresses each answer would spend.
const brotliQuality = 9;

/** A body in one form. */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return withGzip(body, { level: 9 });
  if (encoding === "br") {
    const params = {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    };
    return withBrotli(body, { params });
  }
  return body;
}
