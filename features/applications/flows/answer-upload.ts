import "server-only";
import { formPage } from "#features/applications/domain/form-page.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";

export type UploadAnswer = { documentId: string } | { code: string };

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  PHOTO_TOO_LARGE: 413,
  PHOTO_TYPE: 415,
  TEMPORARILY_UNAVAILABLE: 503,
};

/** Tells a script what came of its picture, or leads a plain form back to its page, at the place of the picture. */
export function answerUpload(
  request: Request,
  { back, kind, applicationId }: { back: string; kind: string; applicationId: string },
  answer: UploadAnswer,
): Response {
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store" };
  const code = "code" in answer ? answer.code : null;
  if ((request.headers.get("accept") ?? "").includes("application/json")) {
    const status = code ? (statuses[code] ?? 422) : 200;
    return Response.json(code ? { ok: false, code } : { ok: true }, { status, headers });
  }
  return new Response(null, {
    status: 303,
    headers: { ...headers, location: pageOf(back, { code, kind, applicationId }) },
  });
}

/** The page of the form, never another site or a page that is not about this file. */
function pageOf(back: string, about: { code: string | null; kind: string; applicationId: string }): string {
  const page = formPage(back, about.applicationId);
  if (!page) return "/fr/apply/mine";
  const { path, locale } = page;
  if (about.code === "UNAUTHENTICATED") return `/${locale}/sign-in?next=${encodeURIComponent(path)}`;
  const slot = /^[a-z_]{1,40}$/.test(about.kind) ? about.kind : "";
  return about.code ? `${path}?problem=${about.code}&slot=${slot}#${slot}` : `${path}#${slot}`;
}
