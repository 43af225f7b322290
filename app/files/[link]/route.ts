import { currentContext } from "#features/identity/index.ts";
import { serveFile } from "#features/vault/index.ts";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ link: string }> },
): Promise<Response> {
  return serveFile(await currentContext(), request, (await params).link);
}
