import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Title, useRequireAccess, useResourceContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { type ItemType, itemTypesOf } from "~/domain/item-types";
import { BANKS, bankOf } from "../banks";

const RESPONSES: Record<ItemType["response"], string> = {
  speech: "answered by speaking",
  text: "answered by writing",
  short_answer: "answered in a few words",
  single_choice: "one right choice",
  multiple_choice: "several right choices",
  paragraph_order: "to be put in order",
  word_bank: "words to drag into gaps",
  drop_downs: "a list of words for each gap",
  typed_gaps: "words to type into gaps",
  incorrect_words: "wrong words to find",
  dictation: "a sentence to write down",
};

function stimulus({ media, prompt }: ItemType): string {
  if (media?.kinds.includes("image")) return "Picture";
  if (media?.required) return media.kinds.includes("video") ? "Recording or video" : "Recording";
  return prompt ? "Text" : "Paragraphs";
}

/** The 22 types, those of the bank at hand first. */
export function TypeChoice() {
  const own = bankOf(useResourceContext());
  const { isPending } = useRequireAccess({ resource: own.name, action: "create" });
  const banks = [own, ...BANKS.filter(({ name }) => name !== own.name)];
  if (isPending) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Title title="New question" />
      <Typography sx={{ mb: 2 }}>
        What type of question is it? The type stays as it is afterwards.
      </Typography>
      {banks.map(({ name, title, module }) => (
        <Box key={name} component="section" aria-label={title} sx={{ mb: 2.5 }}>
          <Typography variant="h2" gutterBottom>
            {title}
          </Typography>
          <Box
            component="ul"
            sx={{
              display: "grid",
              gap: 1,
              m: 0,
              p: 0,
              listStyle: "none",
              gridTemplateColumns: "repeat(auto-fill, minmax(250px, 1fr))",
            }}
          >
            {itemTypesOf(module).map((item) => (
              <Paper
                key={item.type}
                component="li"
                variant="outlined"
                sx={{ p: 1.25, position: "relative" }}
              >
                <Link
                  component={RouterLink}
                  to={`/admin/${name}/create?type=${item.type}`}
                  underline="hover"
                  sx={{
                    fontWeight: 600,
                    "&::after": { content: '""', position: "absolute", inset: 0 },
                  }}
                >
                  {item.title}
                </Link>
                <Typography variant="body2" color="text.secondary">
                  {stimulus(item)}, {RESPONSES[item.response]}
                </Typography>
              </Paper>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
