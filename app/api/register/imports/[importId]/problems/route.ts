import { importProblemFile } from "#features/register/index.ts";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ importId: string }> },
): Promise<Response> {
  return importProblemFile(request, (await params).importId);
}
