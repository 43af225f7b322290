import { servePayCode } from "#features/fairs/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ code: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return servePayCode(request, (await params).code);
}
