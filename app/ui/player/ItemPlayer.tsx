import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState } from "react";
import type { CandidateResponse } from "~/domain/scoring/candidate-response";
import { scoreItem } from "~/domain/scoring/score-item";
import { instructionOf } from "./instructions";
import { KeyPanel } from "./KeyPanel";
import { PlayerBar } from "./PlayerBar";
import { isSpoken, phasesOf } from "./phases";
import { emptyResponse, NO_MARKS, type Playable } from "./playable";
import { ResponseView } from "./ResponseView";
import { SpeechResponse } from "./responses/SpeechResponse";
import { isFinished, isIdle, phaseOf } from "./run";
import { ScorePanel } from "./ScorePanel";
import { Stimulus } from "./Stimulus";
import { useRecording } from "./use-recording";
import { useRun } from "./use-run";

/**
 * An item as a candidate meets it: its phases with their clocks, one-play sound, the answer in the form
 * of the test, then the score with its reasons. Follows the item while its author changes it.
 */
export function ItemPlayer({ playable }: { playable: Playable }) {
  const { item, content, media } = playable;
  const [run, send] = useRun();
  const [given, setGiven] = useState<CandidateResponse>(() => emptyResponse(item));
  const [showsKey, setShowsKey] = useState(false);
  const [sitting, setSitting] = useState(0);
  const page = useRef<HTMLDivElement>(null);

  const spoken = isSpoken(item);
  const hasSound = media?.kind === "audio" || media?.kind === "video";
  const planned = phasesOf(item, content.prompt_text ?? "", hasSound);
  const [idle, finished, phase] = [isIdle(run), isFinished(run), phaseOf(run)];
  const isRecording = phase?.kind === "record";
  const voice = useRecording(isRecording, item.silenceSeconds, () =>
    send({ type: "ended", kind: "record" }),
  );

  const response: CandidateResponse =
    given.kind === "speech" ? { kind: "speech", seconds: voice.answer.seconds } : given;
  const score = finished ? scoreItem(item, content, response) : null;
  const marks = score
    ? new Map(score.reasons.flatMap((reason) => (reason.target ? [[reason.target, reason]] : [])))
    : NO_MARKS;

  const begin = () => send({ type: "start", phases: planned });
  const start = async () => {
    if (spoken) await voice.prepare();
    begin();
  };
  const restart = () => {
    voice.forget();
    setGiven(emptyResponse(item));
    setShowsKey(false);
    send({ type: "reset" });
    setSitting(sitting + 1);
  };
  // Buttons come and go with the stage; whoever uses the keyboard goes on from the page.
  const stage = idle ? "idle" : finished ? "finished" : "running";
  const [seen, setSeen] = useState(stage);
  useEffect(() => {
    if (stage === seen) return;
    setSeen(stage);
    const score = page.current?.querySelector<HTMLElement>("[data-score]");
    (score ?? page.current)?.focus({ preventScroll: true });
    score?.scrollIntoView({ block: "nearest" });
  }, [stage, seen]);

  const isAsking = voice.state === "asking" && idle;
  // A short answer is spoken; to be scored it is written down afterwards.
  const isWritten = !spoken || (item.response === "short_answer" && finished);

  return (
    <Box sx={{ display: "flex", flexDirection: "column", minHeight: 0, flex: 1 }}>
      <PlayerBar
        run={run}
        isAsking={isAsking}
        onSpeed={(speed) => send({ type: "speed", speed })}
      />
      <Box
        ref={page}
        // Scrolls, so the keyboard has to reach it.
        tabIndex={0}
        role="group"
        aria-label={item.title}
        sx={{
          p: 2,
          display: "flex",
          flexDirection: "column",
          gap: 2,
          overflow: "auto",
          flex: 1,
          "& > *": { flexShrink: 0 },
          outline: 0,
        }}
      >
        <Typography color="text.secondary">
          {instructionOf(item, idle ? planned : run.phases)}
        </Typography>
        <Stimulus
          playable={playable}
          run={run}
          sitting={sitting}
          onPlayed={() => send({ type: "ended", kind: "listen" })}
        />
        {spoken && (
          <SpeechResponse
            microphone={voice.state}
            problem={voice.problem}
            level={voice.level}
            isRecording={isRecording}
            isFinished={finished}
            answer={voice.answer}
          />
        )}
        {isWritten && (
          <ResponseView
            item={item}
            content={content}
            value={response}
            onChange={setGiven}
            disabled={idle || (finished && !spoken)}
            marks={marks}
          />
        )}
        {score && <ScorePanel score={score} />}
        {showsKey && <KeyPanel playable={playable} />}
      </Box>
      <Box
        sx={{
          display: "flex",
          gap: 1,
          flexWrap: "wrap",
          px: 2,
          py: 1.25,
          borderTop: 1,
          borderColor: "divider",
        }}
      >
        {idle && !isAsking && (
          <Button variant="contained" onClick={() => void start()}>
            Start
          </Button>
        )}
        {isAsking && (
          <Button variant="outlined" onClick={begin}>
            Start without a recording
          </Button>
        )}
        {phase && (
          <Button
            variant={phase.kind === "answer" ? "contained" : "outlined"}
            onClick={() => send({ type: "skip" })}
          >
            {phase.kind === "answer" || isRecording ? "Finish" : "Skip"}
          </Button>
        )}
        {!idle && (
          <Button variant={finished ? "contained" : "text"} onClick={restart}>
            Restart
          </Button>
        )}
        <Button sx={{ ml: "auto" }} aria-pressed={showsKey} onClick={() => setShowsKey(!showsKey)}>
          {showsKey ? "Hide the key" : "Show the key"}
        </Button>
      </Box>
    </Box>
  );
}
