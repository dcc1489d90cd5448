import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, useState } from "react";
import type { SessionKeeper } from "~/platform/supabase/session-keeper";
import { fieldText } from "./AuthCard";
import { AuthField } from "./AuthField";
import { signInProblem } from "./sign-in-problem";

/** Asks for the password over the open page, so that nothing typed there is lost. */
export default function ReauthenticationDialog(props: { keeper: SessionKeeper; email: string }) {
  const { keeper, email } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await keeper.answer(fieldText(new FormData(event.currentTarget), "password"));
    } catch (error) {
      setProblem(signInProblem(error));
      setBusy(false);
    }
  };

  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="reauthentication-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="reauthentication-title">Your session is over</DialogTitle>
        <DialogContent>
          <DialogContentText>
            Give the password of <strong>{email}</strong> to go on. The page stays as you left it.
            If you sign out, what you typed in a form is kept in this browser and offered back when
            you return.
          </DialogContentText>
          <AuthField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            autoFocus
          />
          {problem && (
            <Alert severity="error" sx={{ mt: 1 }}>
              {problem}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => keeper.giveUp()}>Sign out</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            Go on
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
