import type { SupabaseClient } from "@supabase/supabase-js";

/** Told to the screen: whose password is asked for, or null when nobody needs to sign in again. */
export type Reauthentication = { email: string } | null;

export interface SessionKeeper {
  /** Resolves once a session exists; asks for the password in place if one was lost. Rejects when nobody was signed in. */
  ensure(): Promise<void>;
  /** The server refused the token it was given: forget it and ask for the password. */
  renew(): Promise<void>;
  /** Answers the question with the person's password. @throws AuthError when it is wrong */
  answer(password: string): Promise<void>;
  /** The person would rather leave: everything that waits fails, and the session is over. */
  giveUp(): void;
  /** After a deliberate sign-out there is nobody to ask. */
  forget(): void;
  subscribe(listener: () => void): () => void;
  current(): Reauthentication;
}

/** No session, and nobody to ask for a password: react-admin shows the sign-in page. */
export class SignedOutError extends Error {
  readonly status = 401;
  constructor() {
    super("You are not signed in.");
    this.name = "SignedOutError";
  }
}

/**
 * Keeps a lost session from costing an editor the page: whatever needs the API waits while the
 * console asks for the password over the open form, then goes on with the new token.
 */
export function createSessionKeeper(client: SupabaseClient): SessionKeeper {
  let lastEmail: string | null = null;
  let question: Reauthentication = null;
  let waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const listeners = new Set<() => void>();

  const ask = (next: Reauthentication) => {
    question = next;
    for (const listener of listeners) listener();
  };
  const settle = (error?: Error) => {
    const settled = waiting;
    waiting = [];
    ask(null);
    for (const one of settled) error ? one.reject(error) : one.resolve();
  };
  const waitForPassword = () =>
    new Promise<void>((resolve, reject) => {
      if (!lastEmail) {
        reject(new SignedOutError());
        return;
      }
      waiting.push({ resolve, reject });
      if (!question) ask({ email: lastEmail });
    });

  return {
    async ensure() {
      const { data } = await client.auth.getSession();
      if (!data.session) return waitForPassword();
      lastEmail = data.session.user.email ?? null;
    },
    async renew() {
      if (question) return waitForPassword();
      const { data } = await client.auth.refreshSession();
      if (!data.session) await waitForPassword();
    },
    async answer(password) {
      if (!question) return;
      const { error } = await client.auth.signInWithPassword({ email: question.email, password });
      if (error) throw error;
      settle();
    },
    giveUp() {
      lastEmail = null;
      settle(new SignedOutError());
    },
    forget() {
      lastEmail = null;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => question,
  };
}
