import { serveLogProof } from "#features/verify/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ serial: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  return serveLogProof((await params).serial);
}
