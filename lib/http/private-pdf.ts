import "server-only";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";

/** Headers of a paper that is one person's to read. */
export const privatePaper = {
  ...{ "cache-control": "private, no-store", "referrer-policy": "no-referrer", vary: "cookie" },
} as const;

/** A PDF for one reader, kept by nobody on the way. `name` says what it is, and nothing of a person. */
export function privatePdf(pdf: Buffer, name: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...baseHeaders(servedOverHttps()),
      ...privatePaper,
      "content-type": "application/pdf",
      "content-length": String(pdf.byteLength),
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}

/** A paper that is not there, or not for the reader. */
export const missingPaper = (): Response =>
  new Response("Not found\n", { status: 404, headers: { "cache-control": "private, no-store" } });
