import { serveCertificate } from "#features/skills/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ certificate: string }> };

/** A certificate of skill as it was signed, for tools. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  return serveCertificate((await params).certificate);
}
