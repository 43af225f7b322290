import { receiveUpload } from "#features/applications/index.ts";
import { currentContext } from "#features/identity/index.ts";

export const dynamic = "force-dynamic";

/** Takes one picture for an application. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ applicationId: string }> },
): Promise<Response> {
  return receiveUpload(await currentContext(), request, (await params).applicationId);
}
