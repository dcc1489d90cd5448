import { useLogin } from "ra-core";
import { type Credentials, SignInCard } from "./SignInCard";
import { signInProblem } from "./sign-in-problem";

/** Sign in again within the console; afterwards the page first asked for opens. */
export default function LoginPage() {
  const login = useLogin();
  const signIn = async (credentials: Credentials) => {
    try {
      await login(credentials);
    } catch (error) {
      throw new Error(signInProblem(error));
    }
  };
  return <SignInCard signIn={signIn} />;
}
