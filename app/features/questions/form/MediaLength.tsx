import FormHelperText from "@mui/material/FormHelperText";
import { useGetOne } from "react-admin";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import type { Range } from "~/domain/item-types";
import { SecondLimit } from "~/ui/LimitText";

const measured = z.object({ duration: z.number() });
const uuid = z.string().min(1).optional().catch(undefined);

interface MediaLengthProps {
  source: string;
  name: string;
  limits: Range | undefined;
}

/** How long the chosen recording is, against the length it has in the test. */
export function MediaLength({ source, name, limits }: MediaLengthProps) {
  const id = uuid.parse(useWatch({ name: source }));
  const { data } = useGetOne("media", { id: id ?? "" }, { enabled: id !== undefined });
  const file = id ? measured.safeParse(data).data : undefined;
  if (!file) return null;
  return (
    <FormHelperText>
      <SecondLimit name={name} amount={Math.round(file.duration)} limits={limits} />
    </FormHelperText>
  );
}
