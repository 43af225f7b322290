import { serveCardPhoto } from "#features/cards/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ code: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return serveCardPhoto(request, (await params).code);
}
