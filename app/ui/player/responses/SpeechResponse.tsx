import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { SpokenAnswer } from "../devices";
import { inSeconds } from "../instructions";
import type { MicrophoneState } from "../use-recording";

interface SpeechResponseProps {
  microphone: MicrophoneState;
  problem: string | null;
  level: number;
  isRecording: boolean;
  isFinished: boolean;
  answer: SpokenAnswer;
}

function status({ microphone, isRecording, isFinished, answer }: SpeechResponseProps): string {
  if (isRecording)
    return microphone === "open" ? "Recording" : "Time to speak, without a recording";
  if (!isFinished)
    return microphone === "asking" ? "Waiting for the microphone" : "Not recording yet";
  return answer.url ? `Recorded ${inSeconds(answer.seconds)}` : "Nothing was recorded";
}

/** The recorder: how loud it hears, and at the end what it heard. The recording never leaves the browser. */
export function SpeechResponse(props: SpeechResponseProps) {
  const { microphone, problem, level, isRecording, isFinished, answer } = props;
  return (
    <Paper
      variant="outlined"
      sx={{ p: 1.5, width: "100%", maxWidth: 420, mx: "auto", textAlign: "center" }}
    >
      <Typography variant="h3" component="h3">
        Recorded answer
      </Typography>
      <Typography
        role="status"
        sx={{ my: 0.5, color: isRecording ? "error.main" : "text.secondary", fontWeight: 600 }}
      >
        {status(props)}
      </Typography>
      {microphone === "missing" && (
        <Typography variant="body2">{problem} The phases run all the same.</Typography>
      )}
      {isRecording && microphone === "open" && (
        <LinearProgress
          variant="determinate"
          value={level * 100}
          color={level > 0 ? "success" : "inherit"}
          aria-label="Loudness"
          sx={{ height: 8, borderRadius: 1, "& .MuiLinearProgress-bar": { transition: "none" } }}
        />
      )}
      {isFinished && answer.url && (
        <Box sx={{ mt: 1 }}>
          {/* biome-ignore lint/a11y/useMediaCaption: the person's own voice of a moment ago */}
          <audio
            controls
            src={answer.url}
            aria-label="Your recorded answer"
            style={{ width: "100%", height: 40 }}
          />
        </Box>
      )}
    </Paper>
  );
}
