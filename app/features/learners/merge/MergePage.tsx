import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { RecordContextProvider, ReferenceField } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Loaded } from "~/ui/blocks/Loaded";
import { PageTitle } from "~/ui/PageTitle";
import { PersonPicker } from "~/ui/people/PersonPicker";
import { MergeDialog } from "./MergeDialog";
import { MergeSides } from "./MergeSides";
import { MergeTable } from "./MergeTable";
import { useMergePreview } from "./merge";

const KeptName = ({ id }: { id: string }) => (
  <RecordContextProvider value={{ id }}>
    <ReferenceField source="id" reference="users" link="show" />
  </RecordContextProvider>
);

/** Merging two accounts of one person: which two, what it does, then the deed. The choice stands in the address. */
export default function MergePage() {
  const [params, setParams] = useSearchParams();
  const [isConfirming, setConfirming] = useState(false);
  const keep = params.get("keep");
  const close = params.get("close");
  const preview = useMergePreview(keep, close);
  const choose = (kept: string | null, closed: string | null) =>
    setParams({ ...(kept && { keep: kept }), ...(closed && { close: closed }) }, { replace: true });
  return (
    <Box sx={{ pb: 4, maxWidth: 1000 }}>
      <PageTitle>Merge two accounts of one person</PageTitle>
      {!close && (
        <Block title="The other account">
          {keep && (
            <Typography sx={{ mb: 2 }}>
              <KeptName id={keep} /> is kept. Choose the account of the same person that is closed;
              what the merge would do is shown before anything happens.
            </Typography>
          )}
          <PersonPicker
            label="Account to close"
            value={[]}
            most={1}
            without={keep ? [keep] : []}
            onChange={([person]) => person && choose(keep, person.id)}
          />
        </Block>
      )}
      {keep && close && (
        <Loaded query={preview}>
          {(seen) => (
            <>
              <MergeSides preview={seen} onSwap={() => choose(close, keep)} />
              {seen.problem ? (
                <Alert severity="error" sx={{ mt: 2 }}>
                  {seen.problem}
                </Alert>
              ) : (
                <MergeTable preview={seen} />
              )}
              <Box sx={{ display: "flex", gap: 1, mt: 2 }}>
                <Button
                  variant="contained"
                  disabled={seen.problem !== null}
                  onClick={() => setConfirming(true)}
                >
                  Merge…
                </Button>
                <Button onClick={() => choose(keep, null)}>Choose another account</Button>
              </Box>
              {isConfirming && seen.kept && seen.merged && (
                <MergeDialog
                  kept={seen.kept}
                  merged={seen.merged}
                  onClose={() => setConfirming(false)}
                />
              )}
            </>
          )}
        </Loaded>
      )}
    </Box>
  );
}
