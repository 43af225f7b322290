import { serveStatusList } from "#features/provenance/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ chamber: string; purpose: string; number: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { chamber: chamberKey, purpose, number } = await params;
  return serveStatusList(request, chamberKey, purpose, number);
}
