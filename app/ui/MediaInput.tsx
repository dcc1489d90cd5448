import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useId, useState } from "react";
import { type InputProps, useGetOne, useInput, ValidationError } from "react-admin";
import { type MediaKind, mediaItem } from "~/domain/media-file";
import { MediaPreview } from "./media/MediaPreview";
import { mediaFacts } from "./media/media-facts";

const MediaDialog = lazy(() => import("./media/MediaDialog"));

interface MediaInputProps
  extends Pick<InputProps, "source" | "validate" | "isRequired" | "disabled"> {
  label: string;
  kinds: readonly MediaKind[];
  helperText?: string;
}

/** Chooses an item of the media library, or uploads one on the spot. The value is the item's id. */
export function MediaInput({ label, kinds, helperText, ...input }: MediaInputProps) {
  const { field, fieldState, isRequired } = useInput(input);
  const [choosing, setChoosing] = useState(false);
  const labelId = useId();
  const id = typeof field.value === "string" && field.value ? field.value : null;
  // A sentence, or react-admin's object around one: ValidationError reads both.
  const problem = fieldState.error?.message;
  return (
    <FormControl
      component="div"
      role="group"
      aria-labelledby={labelId}
      error={Boolean(problem)}
      fullWidth
    >
      <Typography id={labelId} variant="body2" color="text.secondary" gutterBottom>
        {label}
        {isRequired && " *"}
      </Typography>
      {id && <ChosenMedia id={id} />}
      <Box sx={{ display: "flex", gap: 1, mt: id ? 1 : 0 }}>
        <Button
          variant="outlined"
          disabled={input.disabled ?? false}
          onClick={() => setChoosing(true)}
        >
          {id ? "Change" : "Choose or upload"}
        </Button>
        {id && (
          <Button
            color="inherit"
            disabled={input.disabled ?? false}
            onClick={() => field.onChange(null)}
          >
            Remove
          </Button>
        )}
      </Box>
      {(problem || helperText) && (
        <FormHelperText>
          {problem ? <ValidationError error={problem} /> : helperText}
        </FormHelperText>
      )}
      {choosing && (
        <Suspense>
          <MediaDialog
            title={label}
            kinds={kinds}
            onChoose={(item) => {
              field.onChange(item.id);
              setChoosing(false);
            }}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      )}
    </FormControl>
  );
}

function ChosenMedia({ id }: { id: string }) {
  const { data, isPending, error } = useGetOne("media", { id });
  if (isPending) return <Skeleton variant="rounded" height={56} />;
  const item = mediaItem.safeParse(data).data;
  if (error || !item)
    return <Typography color="error">The chosen file cannot be shown.</Typography>;
  return (
    <Box sx={{ maxWidth: 420 }}>
      <MediaPreview item={item} />
      <Typography noWrap>{item.title}</Typography>
      <Typography variant="body2" color="text.secondary">
        {mediaFacts(item)}
      </Typography>
    </Box>
  );
}
