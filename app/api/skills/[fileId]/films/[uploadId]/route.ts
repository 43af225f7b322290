import { currentContext } from "#features/identity/index.ts";
import { receiveFilmPart } from "#features/skills/index.ts";

export const dynamic = "force-dynamic";

/** Takes a part of a film of a maker's file of acquired skills. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ fileId: string; uploadId: string }> },
): Promise<Response> {
  const { fileId, uploadId } = await params;
  return receiveFilmPart(await currentContext(), request, { fileId, uploadId });
}
