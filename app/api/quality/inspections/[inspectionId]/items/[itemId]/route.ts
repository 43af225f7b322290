import { currentContext } from "#features/identity/index.ts";
import { receiveFinding } from "#features/quality/index.ts";

export const dynamic = "force-dynamic";

/** Takes what an inspector found of one item, with a picture. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ inspectionId: string; itemId: string }> },
): Promise<Response> {
  return receiveFinding(await currentContext(), request, await params);
}
