import type Stripe from "stripe";

/** The fields of Stripe's error object that the stand-in fills. */
export type ErrorBody = Pick<
  Stripe.StripeRawError,
  "code" | "decline_code" | "doc_url" | "message" | "param" | "charge"
> & {
  type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
};

/** An answer other than 200. `started` says that the endpoint had begun, so a key keeps the answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  readonly started: boolean;

  constructor(status: number, body: ErrorBody, started = false) {
    super(body.message);
    this.status = status;
    this.started = started;
    this.body = body.code
      ? { ...body, doc_url: `https://docs.stripe.com/error-codes#${body.code.replaceAll("_", "-")}` }
      : body;
  }
}

interface Details {
  param?: string;
  code?: string;
}

/** 400 found while reading the parameters: nothing ran, an idempotency key stays unused. */
export function invalid(message: string, details: Details = {}): ApiError {
  return new ApiError(400, { type: "invalid_request_error", message, ...details });
}

/** 400 given by the endpoint itself: an idempotency key keeps it. */
export function refused(message: string, details: Details = {}): ApiError {
  return new ApiError(400, { type: "invalid_request_error", message, ...details }, true);
}

/** An object named in the URL (404) or in a parameter (400) that does not exist. */
export function noSuch(kind: string, id: string, param: string, status: 400 | 404 = 404): ApiError {
  return new ApiError(status, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${kind}: '${id}'`,
    param,
  });
}
