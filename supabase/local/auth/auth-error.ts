/** A refusal in the words of the hosted Auth service; the gateway turns it into a response. */
export class AuthError extends Error {
  override readonly name = "AuthError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const userNotFound = () => new AuthError(404, "user_not_found", "User not found");

export const emailExists = () =>
  new AuthError(422, "email_exists", "A user with this email address has already been registered");
