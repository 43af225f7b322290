import { getChamberDid } from "#features/provenance/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { missingDocument } from "#lib/http/document-response.ts";
import { keptDocument } from "#lib/http/kept-document.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ chamber: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { chamber: chamberKey } = await params;
  const document = await keptDocument(request, {
    type: "application/did+json",
    keep: "minutes",
    tags: [tags.signatures(chamberKey), tags.chambers()],
    make: () => getChamberDid({ chamberKey }),
  });
  return document ?? missingDocument("No such chamber.");
}
