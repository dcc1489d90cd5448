import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useCallback, useId } from "react";
import { labelled } from "~/domain/answers/choices";
import { isBlank, property, textOf, textsOf } from "~/domain/answers/json";
import { keyAnswer } from "~/domain/self-test";
import { NO_MARKS, type Playable } from "./playable";
import { ResponseView } from "./ResponseView";

const ignore = () => undefined;

/** What people mark against: there is no single right answer. */
function Sample({ content }: Pick<Playable, "content">) {
  const sample = textOf(property(content.key, "sampleAnswer"));
  const points = textsOf(property(content.key, "keyPoints")).filter((point) => !isBlank(point));
  // What a speaker repeats or retells is the nearest thing to a right answer.
  const said = content.transcript;
  if (isBlank(sample) && points.length === 0 && !isBlank(said))
    return <Typography sx={{ whiteSpace: "pre-wrap" }}>Said: {said}</Typography>;
  if (isBlank(sample) && points.length === 0)
    return <Typography color="text.secondary">No sample answer is given.</Typography>;
  return (
    <>
      {!isBlank(sample) && <Typography sx={{ whiteSpace: "pre-wrap" }}>{sample}</Typography>}
      {points.length > 0 && (
        <>
          <Typography sx={{ mt: 1, fontWeight: 600 }}>A good answer mentions</Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </Box>
        </>
      )}
    </>
  );
}

/** The paragraphs one after the other; two lists would say no more. */
function RightOrder({ ids, content }: { ids: string[] } & Pick<Playable, "content">) {
  const shown = labelled(property(content.options, "paragraphs"));
  return (
    <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
      {ids.map((id) => (
        <li key={id}>
          <strong>{id}</strong> {shown.texts[shown.ids.indexOf(id)]}
        </li>
      ))}
    </Box>
  );
}

/** The answer that scores full marks, in the shape in which a candidate gives it. */
export function KeyPanel({ playable }: { playable: Playable }) {
  const id = useId();
  // Asked for, so brought into view below whatever stands above it.
  const show = useCallback(
    (panel: HTMLElement | null) => panel?.scrollIntoView({ block: "nearest" }),
    [],
  );
  const { item, content } = playable;
  const answer = keyAnswer(item, content);
  const accepted = textsOf(property(content.key, "accepted"));
  return (
    <Paper ref={show} component="section" variant="outlined" aria-labelledby={id} sx={{ p: 2 }}>
      <Typography variant="h2" component="h3" id={id} gutterBottom>
        Key
      </Typography>
      {item.response === "dictation" && <Typography>{content.transcript}</Typography>}
      {item.response === "short_answer" && <Typography>{accepted.join(" · ")}</Typography>}
      {answer === null && <Sample content={content} />}
      {answer?.kind === "order" && <RightOrder ids={answer.order} content={content} />}
      {answer && answer.kind !== "text" && answer.kind !== "order" && (
        <ResponseView
          item={item}
          content={content}
          value={answer}
          onChange={ignore}
          disabled
          marks={NO_MARKS}
        />
      )}
    </Paper>
  );
}
