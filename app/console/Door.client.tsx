import type { ApiSettings } from "~/platform/supabase/client";
import { type Credentials, SignInCard } from "./auth/SignInCard";
import { PageFrame } from "./PageFrame";

const loadSignIn = () => import("./auth/password-sign-in");

interface DoorProps {
  api: ApiSettings;
  /** The first sign that somebody is about to enter. */
  onTyping: () => void;
  onSignedIn: () => void;
}

/** The sign-in page of a browser that keeps no session, without the weight of the console behind it. */
export default function Door({ api, onTyping, onSignedIn }: DoorProps) {
  const signIn = async (credentials: Credentials) => {
    const { signInWithPassword } = await loadSignIn().catch(() => {
      throw new Error("The server cannot be reached. Check the connection and try again.");
    });
    await signInWithPassword(api, credentials);
    onSignedIn();
  };
  const prepare = () => {
    // Signing in asks again, and says what is wrong.
    loadSignIn().catch(() => undefined);
    onTyping();
  };
  return (
    <PageFrame>
      <SignInCard signIn={signIn} onTyping={prepare} />
    </PageFrame>
  );
}
