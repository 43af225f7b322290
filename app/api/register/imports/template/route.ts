import { importTemplate } from "#features/register/index.ts";

export const dynamic = "force-dynamic";

export function GET(request: Request): Response {
  return importTemplate(request);
}
