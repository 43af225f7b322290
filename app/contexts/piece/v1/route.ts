import { pieceContext } from "#features/provenance/index.ts";
import { env } from "#lib/env.ts";
import { documentResponse } from "#lib/http/document-response.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return documentResponse(pieceContext(env().CANONICAL_ORIGIN), "application/ld+json", "forever");
}
