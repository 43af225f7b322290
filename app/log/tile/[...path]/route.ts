import { getTile } from "#features/provenance/index.ts";
import { documentResponse, missingDocument } from "#lib/http/document-response.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ path: string[] }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { path } = await params;
  const tile = path.length > 9 ? null : await getTile({ path });
  if (!tile) return missingDocument("The log has no such tile.");
  // A full tile never changes; a partial one gives way to the full one.
  return documentResponse(tile.bytes, "application/octet-stream", tile.full ? "forever" : "minutes");
}
