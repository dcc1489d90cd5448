import { useCallback, useEffect, useRef, useState } from "react";
import { type OpenMicrophone, type SpokenAnswer, useDevices } from "./devices";

/** Quieter than this is silence; background noise of a quiet room stays below. */
const SILENCE = 0.04;
const NOTHING: SpokenAnswer = { url: null, seconds: 0 };

export type MicrophoneState = "closed" | "asking" | "open" | "missing";

interface Recording {
  state: MicrophoneState;
  /** Why there is no microphone. */
  problem: string | null;
  level: number;
  answer: SpokenAnswer;
  /** Asks for the microphone; settles whether it is there or not. */
  prepare: () => Promise<void>;
  forget: () => void;
}

/**
 * The candidate's voice: recorded while `isOn`, and measured as soon as the microphone is open.
 * @param silenceSeconds  real seconds of silence after which `onSilence` is called
 */
export function useRecording(
  isOn: boolean,
  silenceSeconds: number | undefined,
  onSilence: () => void,
): Recording {
  const { clock, openMicrophone } = useDevices();
  const microphone = useRef<OpenMicrophone | null>(null);
  const [state, setState] = useState<MicrophoneState>("closed");
  const [problem, setProblem] = useState<string | null>(null);
  const [level, setLevel] = useState(0);
  const [answer, setAnswer] = useState(NOTHING);
  const fellSilent = useRef(onSilence);
  fellSilent.current = onSilence;
  const isMounted = useRef(true);

  const close = useCallback(() => {
    microphone.current?.close();
    microphone.current = null;
  }, []);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      close();
    };
  }, [close]);
  // The browser keeps what a blob URL names until it is told otherwise.
  useEffect(() => {
    const { url } = answer;
    if (url) return () => URL.revokeObjectURL(url);
  }, [answer]);

  const prepare = useCallback(async () => {
    setState("asking");
    try {
      const opened = await openMicrophone();
      if (!isMounted.current) return opened.close();
      close();
      microphone.current = opened;
      setState("open");
      setProblem(null);
    } catch (error) {
      setState("missing");
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }, [openMicrophone, close]);

  const forget = useCallback(() => {
    close();
    setState("closed");
    setLevel(0);
    setAnswer(NOTHING);
  }, [close]);

  useEffect(() => {
    const opened = microphone.current;
    if (!isOn || state !== "open" || !opened) return;
    let silent = 0;
    opened.record();
    const stopClock = clock.start((seconds) => {
      const now = opened.level();
      setLevel(now);
      silent = now < SILENCE ? silent + seconds : 0;
      if (silenceSeconds !== undefined && silent >= silenceSeconds) fellSilent.current();
    });
    return () => {
      stopClock();
      setLevel(0);
      void opened.stop().then((spoken) => {
        if (isMounted.current) setAnswer(spoken);
        opened.close();
        if (microphone.current === opened) microphone.current = null;
      });
    };
  }, [isOn, state, clock, silenceSeconds]);

  return { state, problem, level, answer, prepare, forget };
}
