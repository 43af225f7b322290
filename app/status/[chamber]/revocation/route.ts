import { documentResponse, getStatusList, missingDocument } from "#features/provenance/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ chamber: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const list = await getStatusList({ chamberKey: (await params).chamber, purpose: "revocation" });
  if (!list) return missingDocument("This chamber has no list.");
  return documentResponse(list, "application/vc", "minutes");
}
