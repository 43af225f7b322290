import "server-only";
import type { Loader } from "@digitalbazaar/vc";
import { contextPath, provenanceContext } from "#lib/credentials/context.ts";
import { pieceContext, pieceContextPath } from "#lib/credentials/piece-context.ts";
import { pinned } from "#lib/credentials/pinned.ts";
import { vocabulary, vocabularyPath } from "#lib/credentials/vocabulary.ts";

/** A document that is neither pinned here nor given by the caller was asked for. It is never fetched. */
export class DocumentNotPinned extends Error {
  constructor(url: string) {
    super(`the document ${url} is not pinned`);
    this.name = "DocumentNotPinned";
  }
}

/**
 * Loader of JSON-LD documents that has no network at all: the caller's documents, our own vocabularies at the given
 * origins, and the pinned contexts. Rejects with DocumentNotPinned for anything else.
 */
export function offlineLoader(documents: ReadonlyMap<string, unknown>, origins: readonly string[]): Loader {
  const own = new Map<string, unknown>(
    origins.flatMap((origin) => [
      [`${origin}${contextPath}`, provenanceContext(origin)],
      [`${origin}${pieceContextPath}`, pieceContext(origin)],
      [`${origin}${vocabularyPath}`, vocabulary(origin)],
    ]),
  );
  return async (url) => {
    const document = documents.get(url) ?? own.get(url) ?? pinned.get(url)?.document;
    if (document === undefined) throw new DocumentNotPinned(url);
    return { contextUrl: null, documentUrl: url, document };
  };
}
