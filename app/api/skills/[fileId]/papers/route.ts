import { currentContext } from "#features/identity/index.ts";
import { receivePaper } from "#features/skills/index.ts";

export const dynamic = "force-dynamic";

/** Takes one paper of a maker's file of acquired skills. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ fileId: string }> },
): Promise<Response> {
  return receivePaper(await currentContext(), request, (await params).fileId);
}
