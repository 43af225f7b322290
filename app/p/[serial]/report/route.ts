import { showReport, takeReport } from "#features/verify/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ serial: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return showReport(request, (await params).serial);
}

export async function POST(request: Request, { params }: Params): Promise<Response> {
  return takeReport(request, (await params).serial);
}
