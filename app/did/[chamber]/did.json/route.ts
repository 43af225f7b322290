import { documentResponse, getChamberDid, missingDocument } from "#features/provenance/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ chamber: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const document = await getChamberDid({ chamberKey: (await params).chamber });
  if (!document) return missingDocument("No such chamber.");
  return documentResponse(document, "application/did+json", "minutes");
}
