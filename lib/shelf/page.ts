import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import type { Captured } from "#lib/shelf/capture.ts";
import { asDocument, awaitsScript, documentPolicy } from "#lib/shelf/document.ts";
import { type Encoding, encode, type Use } from "#lib/shelf/encoding.ts";

/** A body in the forms it was asked for so far; pages that show the same share one. */
export class Body {
  readonly plain: Buffer;
  readonly etag: string;
  readonly #use: Use;
  readonly #ready = new Map<Encoding, Buffer>();
  readonly #underway = new Map<Encoding, Promise<Buffer>>();

  constructor(plain: Buffer, use: Use = "often") {
    this.plain = plain;
    this.#use = use;
    // Weak, because the forms of one page share it.
    this.etag = `W/"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
    this.#ready.set("identity", plain);
  }

  /** The form, at once when it is there: each is made once. */
  in(encoding: Encoding): Buffer | Promise<Buffer> {
    const ready = this.#ready.get(encoding);
    if (ready) return ready;
    const underway = this.#underway.get(encoding) ?? this.#make(encoding);
    this.#underway.set(encoding, underway);
    return underway;
  }

  async #make(encoding: Encoding): Promise<Buffer> {
    const made = await encode(this.plain, encoding, this.#use);
    this.#ready.set(encoding, made);
    return made;
  }
}

/** A page as everybody gets it. */
export type Page = {
  readonly status: number;
  /** Names and values in turn, those of one answer alone left out. */
  readonly headers: readonly string[];
  readonly body: Body;
  /** True when the body is another page's, which counts it. */
  readonly isBorrowed?: boolean;
  readonly tags: readonly string[];
  /** It may lack changes stamped at or after this instant (milliseconds of this process's clock), and holds all before. */
  readonly since: number;
  /** Made again from this instant on, whatever happened. */
  readonly until: number;
};

/** Bytes a page takes: its facts, its path, its plain form and about half as much for the compressed ones. */
export const sizeOfPage = ({ body, isBorrowed }: Page, path: string): number =>
  2_000 + path.length + (isBorrowed ? 0 : Math.round(body.plain.length * 1.5));

// What belongs to one answer, to the connection, or to the form of the body.
const ownOfAnswer =
  /^(x-request-id|date|connection|keep-alive|transfer-encoding|content-length|content-encoding|etag|set-cookie|x-nextjs-.*|x-next-.*|x-middleware-.*)$/;

/** Headers of an answer that all copies of it share, with `Vary` for the form of the body. */
export function sharedHeaders(given: OutgoingHttpHeaders): string[] {
  const shared: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || name === "vary" || ownOfAnswer.test(name)) continue;
    for (const each of Array.isArray(value) ? value : [value]) shared.push(name, String(each));
  }
  const varies = new Set(
    [given.vary ?? []]
      .flat()
      .flatMap((each) => String(each).split(","))
      .map((each) => each.trim().toLowerCase()),
  );
  varies.add("accept-encoding");
  return [...shared, "vary", [...varies].filter(Boolean).join(", ")];
}

/** Seconds a shared cache may keep an answer; null for one that nobody may. */
export function sharedSeconds(headers: OutgoingHttpHeaders): number | null {
  const control = String(headers["cache-control"] ?? "");
  if (/private|no-store/.test(control) || headers["set-cookie"]) return null;
  const found = /s-maxage=(\d+)/.exec(control)?.[1];
  return found === undefined ? null : Number(found);
}

/** How long a shared cache may keep a page: as long as we would, and then ask again. */
export const cacheControlOf = (until: number, now: number): string =>
  `s-maxage=${Math.max(0, Math.floor((until - now) / 1000))}`;

const policyHeader = "content-security-policy";

/** What is sent of Next's answer to a document: without the framework's scripts, under the policy that this makes possible. */
export function documentOf(
  { headers, body }: Captured,
  ownScripts: readonly string[],
): { headers: string[]; body: Buffer } {
  const html = body.toString("utf8");
  if (awaitsScript(html)) return { headers: sharedHeaders(headers), body };
  const policy = documentPolicy(String(headers[policyHeader] ?? ""), ownScripts);
  return {
    headers: sharedHeaders({ ...headers, [policyHeader]: policy }),
    body: Buffer.from(asDocument(html)),
  };
}
