/** Refusals every command and query can answer with. Each has a sentence in the three catalogues of messages. */
export const commonErrors = [
  "INVALID_INPUT",
  "NOT_FOUND",
  "FORBIDDEN",
  "UNAUTHENTICATED",
  "STEP_UP_REQUIRED",
  "RATE_LIMITED",
  "CONFLICT",
  "TEMPORARILY_UNAVAILABLE",
] as const;
export type CommonError = (typeof commonErrors)[number];

export type ErrorDetails = Readonly<Record<string, unknown>>;

/** Field → code of what is wrong with it. Details of INVALID_INPUT. */
export type FieldErrors = Readonly<Record<string, string>>;

export type Failure<Code extends string> = { code: Code | CommonError; details?: ErrorDetails };

export type Result<Output, Code extends string = never> =
  | { ok: true; value: Output }
  | { ok: false; error: Failure<Code> };

/** An expected refusal, thrown inside a command so that its transaction rolls back. Carries a code, never a sentence. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: ErrorDetails | undefined;

  constructor(code: string, details?: ErrorDetails) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

/** An external service did not do what was asked. `retry` says whether the same call may succeed later. */
export class AdapterError extends Error {
  readonly service: string;
  /** What the service says, in its own word where it has one. */
  readonly reason: string;
  readonly retry: boolean;

  constructor(service: string, message: string, options: { retry: boolean; cause?: unknown }) {
    super(`${service}: ${message}`, { cause: options.cause });
    this.reason = message;
    this.name = "AdapterError";
    this.service = service;
    this.retry = options.retry;
  }
}
