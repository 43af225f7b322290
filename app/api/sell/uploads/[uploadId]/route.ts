import { currentContext } from "#features/identity/index.ts";
import { receivePart } from "#features/sell/index.ts";

export const dynamic = "force-dynamic";

/** Takes a part of a photograph or a voice note from a maker's phone. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ uploadId: string }> },
): Promise<Response> {
  return receivePart(await currentContext(), request, (await params).uploadId);
}
