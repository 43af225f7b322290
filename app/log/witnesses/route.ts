import { getWitnesses } from "#features/provenance/index.ts";
import { documentResponse } from "#lib/http/document-response.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const active = (await getWitnesses({})).filter(({ retiredAt }) => retiredAt === null);
  return documentResponse(
    active.map(({ key }) => `${key}\n`).join(""),
    "text/plain; charset=utf-8",
    "minutes",
  );
}
