import "server-only";
import { getStatusList } from "#features/provenance/queries/get-status-list.ts";
import { tags } from "#lib/cache/tags.ts";
import { missingDocument } from "#lib/http/document-response.ts";
import { keptDocument } from "#lib/http/kept-document.ts";

/** Answers `/status/{chamber}/{purpose}` and, from the second list on, `/status/{chamber}/{purpose}/{number}`. */
export async function serveStatusList(
  request: Request,
  chamberKey: string,
  purpose: string,
  number: string,
): Promise<Response> {
  const isNamed = purpose === "revocation" || purpose === "suspension";
  if (!isNamed || !/^[1-9]\d{0,5}$/.test(number)) return missingDocument("There is no such list.");
  const list = await keptDocument(request, {
    type: "application/vc",
    keep: "minutes",
    tags: [tags.signatures(chamberKey)],
    make: () => getStatusList({ chamberKey, purpose, number: Number(number) }),
  });
  return list ?? missingDocument("This chamber has no such list.");
}
