import { getPlatformDid } from "#features/provenance/index.ts";
import { documentResponse } from "#lib/http/document-response.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return documentResponse(await getPlatformDid({}), "application/did+json", "minutes");
}
