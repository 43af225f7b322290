import { getCheckpoint } from "#features/provenance/index.ts";
import { documentResponse, missingDocument } from "#lib/http/document-response.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const note = await getCheckpoint({});
  if (note === null) return missingDocument("The log has no entry yet.");
  return documentResponse(note, "text/plain; charset=utf-8", "seconds");
}
