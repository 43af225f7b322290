import { serveCardCheck } from "#features/verify/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ code: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return serveCardCheck(request, (await params).code);
}
