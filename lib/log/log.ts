import pino from "pino";
import { currentRequestId } from "#lib/log/context.ts";

/** Structured log. Ids and codes only: the names below are dropped wherever they turn up in a logged object. */
const personal = [
  "email",
  "name",
  "phone",
  "address",
  "shipTo",
  "code",
  "token",
  "cookie",
  "authorization",
  "payload",
];

export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { app: "sanad", process: process.env.SANAD_PROCESS ?? "web" },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: personal.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
  mixin() {
    const requestId = currentRequestId();
    return requestId ? { requestId } : {};
  },
});
