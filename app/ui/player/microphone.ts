import type { OpenMicrophone, SpokenAnswer } from "./devices";

const SAMPLES = 1024;
/** A voice close to the microphone reaches about a quarter of full scale. */
const LOUD = 0.25;

function problemOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError") return "The microphone is not allowed on this page.";
  if (name === "NotFoundError") return "This computer has no microphone.";
  return "The microphone cannot be opened.";
}

/** Root mean square of what the microphone hears now, 0 to 1 of a loud voice. */
function meter(stream: MediaStream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = SAMPLES;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(SAMPLES);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / SAMPLES;
      return Math.min(1, Math.sqrt(power) / LOUD);
    },
    close: () => void context.close(),
  };
}

function record(stream: MediaStream) {
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  const began = performance.now();
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start();
  return () =>
    new Promise<SpokenAnswer>((resolve) => {
      const seconds = (performance.now() - began) / 1000;
      recorder.onstop = () =>
        resolve({
          url: URL.createObjectURL(new Blob(parts, { type: recorder.mimeType })),
          seconds,
        });
      recorder.stop();
    });
}

/** Asks for the microphone. What is recorded stays in this browser. @throws Error with a sentence */
export async function openMicrophone(): Promise<OpenMicrophone> {
  const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch((error) => {
    throw new Error(problemOf(error));
  });
  if (!stream || typeof MediaRecorder === "undefined")
    throw new Error("This browser cannot record.");
  const { level, close } = meter(stream);
  let finish: (() => Promise<SpokenAnswer>) | null = null;
  return {
    level,
    record() {
      finish = record(stream);
    },
    async stop() {
      const answer = (await finish?.()) ?? { url: null, seconds: 0 };
      finish = null;
      return answer;
    },
    close() {
      close();
      for (const track of stream.getTracks()) track.stop();
    },
  };
}
