import { currentContext } from "#features/identity/index.ts";
import { receiveReply } from "#features/quality/index.ts";

export const dynamic = "force-dynamic";

/** Takes a maker's answer to an inspection, with pictures. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ inspectionId: string }> },
): Promise<Response> {
  return receiveReply(await currentContext(), request, (await params).inspectionId);
}
