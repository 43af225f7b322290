import "server-only";
import { defaultDocumentLoader, type Loader } from "@digitalbazaar/vc";
import { contextPath, provenanceContext } from "#lib/credentials/context.ts";

/** A document that is neither pinned here nor given by the caller was asked for. It is never fetched. */
export class DocumentNotPinned extends Error {
  constructor(url: string) {
    super(`the document ${url} is not pinned`);
    this.name = "DocumentNotPinned";
  }
}

/**
 * Loader of JSON-LD documents that has no network at all: the caller's documents, our own vocabulary at the given
 * origins, and the W3C contexts that come inside the packages. Rejects with DocumentNotPinned for anything else.
 */
export function offlineLoader(documents: ReadonlyMap<string, unknown>, origins: readonly string[]): Loader {
  const contexts = new Map(origins.map((origin) => [`${origin}${contextPath}`, provenanceContext(origin)]));
  return async (url) => {
    const document = documents.get(url) ?? contexts.get(url);
    if (document !== undefined) return { contextUrl: null, documentUrl: url, document };
    try {
      return await defaultDocumentLoader(url);
    } catch {
      throw new DocumentNotPinned(url);
    }
  };
}
