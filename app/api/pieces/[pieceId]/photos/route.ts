import { currentContext } from "#features/identity/index.ts";
import { receivePhoto } from "#features/listing/index.ts";

export const dynamic = "force-dynamic";

/** Takes one photograph of a piece. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ pieceId: string }> },
): Promise<Response> {
  return receivePhoto(await currentContext(), request, (await params).pieceId);
}
