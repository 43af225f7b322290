import { servePiece } from "#features/verify/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ serial: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return servePiece(request, (await params).serial);
}
