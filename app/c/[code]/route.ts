import { serveCard } from "#features/cards/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ code: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return serveCard(request, (await params).code);
}
