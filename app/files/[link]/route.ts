import { serveFile } from "#features/vault/index.ts";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ link: string }> },
): Promise<Response> {
  return serveFile(request, (await params).link);
}
