import { documentResponse, getCheckpoint, missingDocument } from "#features/provenance/index.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const note = await getCheckpoint({});
  if (note === null) return missingDocument("The log has no entry yet.");
  return documentResponse(note, "text/plain; charset=utf-8", "seconds");
}
