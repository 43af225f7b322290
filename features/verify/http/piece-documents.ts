import "server-only";
import { piecePath } from "#features/provenance/index.ts";
import { linksetOf } from "#features/verify/domain/linkset.ts";
import { pieceJson } from "#features/verify/domain/piece-json.ts";
import { getPieceFacts } from "#features/verify/queries/get-piece-facts.ts";
import { serialSchema } from "#features/verify/schema.ts";
import { shownFacts } from "#features/verify/verification/shown-facts.ts";
import { env } from "#lib/env.ts";
import { documentResponse, missingDocument } from "#lib/http/document-response.ts";

const missing = () => missingDocument("No piece has this serial.");

async function factsOf(serial: string) {
  return serialSchema.safeParse(serial).success ? getPieceFacts({ serial }) : null;
}

/** Answers with what is said of a piece, as JSON-LD. */
export async function pieceDocument(serial: string): Promise<Response> {
  const facts = await factsOf(serial);
  if (!facts) return missing();
  const { CANONICAL_ORIGIN: origin } = env();
  const shown = shownFacts(facts);
  const told = pieceJson({
    ...shown,
    materials: shown.materials.map(({ name }) => name),
    url: `${origin}${piecePath(facts.piece.serial)}`,
    serial: facts.piece.serial,
    images: facts.pictures.map(
      ({ storageKey, widths }) => `${origin}/media/${storageKey}-${Math.max(...widths.webp)}.webp`,
    ),
    isSigned: facts.record !== null,
  });
  return documentResponse(told, "application/ld+json", "never");
}

/** Answers with the list of documents about a piece. `anchor` is the path that was asked, where it is another than ours. */
export async function pieceLinkset(serial: string, anchor = piecePath(serial)): Promise<Response> {
  const facts = await factsOf(serial);
  if (!facts) return missing();
  const { CANONICAL_ORIGIN: origin } = env();
  const page = `${origin}${piecePath(facts.piece.serial)}`;
  const linkset = linksetOf({ anchor: `${origin}${anchor}`, page, isSigned: facts.record !== null });
  return documentResponse(linkset, "application/linkset+json", "never");
}
