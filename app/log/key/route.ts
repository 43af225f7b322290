import { getLogKey } from "#features/provenance/index.ts";
import { documentResponse, missingDocument } from "#lib/http/document-response.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const key = await getLogKey({});
  if (key === null) return missingDocument("The log has no entry yet.");
  return documentResponse(`${key}\n`, "text/plain; charset=utf-8", "minutes");
}
