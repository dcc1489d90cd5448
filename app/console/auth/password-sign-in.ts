import { type ApiSettings, supabaseClientFor } from "~/platform/supabase/client";
import type { Credentials } from "./SignInCard";
import { signInProblem } from "./sign-in-problem";

/** Signs in with e-mail and password. @throws Error with a sentence when that fails */
export async function signInWithPassword(api: ApiSettings, credentials: Credentials) {
  const { error } = await supabaseClientFor(api).auth.signInWithPassword(credentials);
  if (error) throw new Error(signInProblem(error));
}
