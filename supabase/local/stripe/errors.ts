/** An answer of Stripe's that is an error: https://docs.stripe.com/api/errors */
export class EmulatedError extends Error {
  constructor(
    readonly status: number,
    readonly type: "invalid_request_error" | "idempotency_error" | "api_error" | "card_error",
    message: string,
    readonly code?: string,
    readonly param?: string,
  ) {
    super(message);
  }

  get body() {
    const { type, message, code, param } = this;
    return { error: { type, message, ...(code && { code }), ...(param && { param }) } };
  }
}

/** No such object: 404, code resource_missing. */
export const missing = (kind: string, id: string, param = "id") =>
  new EmulatedError(
    404,
    "invalid_request_error",
    `No such ${kind}: '${id}'`,
    "resource_missing",
    param,
  );

/** The request makes no sense: 400. */
export const invalid = (message: string, param?: string, code?: string) =>
  new EmulatedError(400, "invalid_request_error", message, code, param);
