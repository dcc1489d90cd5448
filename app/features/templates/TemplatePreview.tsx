import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { countWords } from "~/domain/words";
import { partsOf, placeholdersOf } from "./placeholders";

/** The template as a learner would say it: placeholders marked, filled in as they are tried out. */
export function TemplatePreview({ template }: { template: string }) {
  const [values, setValues] = useState<Record<string, string>>({});
  const names = placeholdersOf(template);
  const said = (name: string) => values[name] || name;
  const text = partsOf(template)
    .map((part) => ("text" in part ? part.text : said(part.placeholder)))
    .join("");
  return (
    <>
      <Box sx={{ p: 2, bgcolor: "action.hover", borderRadius: 1, mb: 1, whiteSpace: "pre-wrap" }}>
        {partsOf(template).map((part, place) =>
          "text" in part ? (
            part.text
          ) : (
            <Box
              // The same placeholder may stand twice; a part is its place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={place}
              component="mark"
              sx={{
                px: values[part.placeholder] ? 0 : 0.5,
                borderRadius: 0.5,
                bgcolor: values[part.placeholder] ? "transparent" : undefined,
                color: values[part.placeholder] ? "inherit" : undefined,
                textDecoration: "underline",
              }}
            >
              {said(part.placeholder)}
            </Box>
          ),
        )}
      </Box>
      <Typography variant="body2" color="text.secondary" role="status" sx={{ mb: 2 }}>
        {countWords(text)} words, {names.length}{" "}
        {names.length === 1 ? "placeholder" : "placeholders"}
      </Typography>
      {names.length > 0 && (
        <Box
          role="group"
          aria-label="Try the placeholders"
          sx={{ display: "grid", gap: 1, gridTemplateColumns: "1fr 1fr" }}
        >
          {names.map((name) => (
            <TextField
              key={name}
              size="small"
              label={name}
              value={values[name] ?? ""}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
              onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            />
          ))}
        </Box>
      )}
    </>
  );
}
