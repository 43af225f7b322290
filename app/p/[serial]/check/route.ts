import { serveBrowserCheck } from "#features/verify/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ serial: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return serveBrowserCheck(request, (await params).serial);
}
