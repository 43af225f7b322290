import { currentContext } from "#features/identity/index.ts";
import { serveVoice } from "#features/listing/index.ts";

export const dynamic = "force-dynamic";

/** Plays what a maker says about a piece. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ voiceId: string }> },
): Promise<Response> {
  return serveVoice(await currentContext(), request, (await params).voiceId);
}
