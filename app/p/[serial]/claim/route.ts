import { showClaim, takeClaim } from "#features/verify/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ serial: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return showClaim(request, (await params).serial);
}

export async function POST(request: Request, { params }: Params): Promise<Response> {
  return takeClaim(request, (await params).serial);
}
