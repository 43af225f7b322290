import { serveDigitalLink } from "#features/verify/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ gtin: string; serial: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { gtin, serial } = await params;
  return serveDigitalLink(request, gtin, serial);
}
