import { currentContext } from "#features/identity/index.ts";
import { receiveVisitPhoto } from "#features/visits/index.ts";

export const dynamic = "force-dynamic";

/** Takes one photograph of a visit to a workshop. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ visitId: string }> },
): Promise<Response> {
  return receiveVisitPhoto(await currentContext(), request, (await params).visitId);
}
