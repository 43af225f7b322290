import type { NextRequest } from "next/server";
import { handlers } from "#features/identity/session/auth.ts";
import { env } from "#lib/env.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";

// Sign-in has pages of its own; of the library's addresses only these are open.
const open = { GET: new Set(["session", "csrf"]), POST: new Set(["signout"]) };

const closed = () => new Response(null, { status: 404 });

function actionOf(request: NextRequest): string {
  return request.nextUrl.pathname.replace(/^\/api\/auth\//, "");
}

export function GET(request: NextRequest): Promise<Response> | Response {
  return open.GET.has(actionOf(request)) ? handlers.GET(request) : closed();
}

export function POST(request: NextRequest): Promise<Response> | Response {
  if (!open.POST.has(actionOf(request)) || !isSameOrigin(request.headers, env().CANONICAL_ORIGIN))
    return closed();
  return handlers.POST(request);
}
