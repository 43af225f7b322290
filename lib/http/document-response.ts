import "server-only";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";

/** What the public may read from any site: credentials, keys and the log are made to be fetched by others' tools. */
const open = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };

/** How long an answer may be kept. `never` asks again at each view, so that a revocation shows at once. */
export type Keep = "never" | "seconds" | "minutes" | "forever";

const keeping: Record<Keep, string> = {
  never: "no-cache",
  seconds: "public, max-age=5",
  minutes: "public, max-age=300",
  forever: "public, max-age=31536000, immutable",
};

/** A document for tools. A string is sent as it is, anything else as JSON. */
export function documentResponse(body: unknown, type: string, keep: Keep, status = 200): Response {
  const raw = typeof body === "string" || body instanceof Uint8Array;
  return new Response(raw ? (body as BodyInit) : JSON.stringify(body), {
    status,
    headers: {
      ...baseHeaders(servedOverHttps()),
      ...open,
      "content-type": type,
      "cache-control": keeping[keep],
      vary: "accept",
    },
  });
}

/** A tool asked for what is not here (RFC 9457). */
export function missingDocument(detail: string): Response {
  return documentResponse(
    { title: "Not found", status: 404, detail },
    "application/problem+json",
    "never",
    404,
  );
}

/** What a tool asked for cannot be looked up now; it is no statement about the thing itself (RFC 9457). */
export function troubledDocument(): Response {
  const response = documentResponse(
    { title: "Temporarily unavailable", status: 503, detail: "It cannot be checked now. Try again." },
    "application/problem+json",
    "never",
    503,
  );
  response.headers.set("retry-after", "60");
  return response;
}
