import { documentResponse, getPlatformDid } from "#features/provenance/index.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return documentResponse(await getPlatformDid({}), "application/did+json", "minutes");
}
