import { createContext, useContext } from "react";

/** Real time, in steps. */
export interface Clock {
  /** Tells the seconds since the last call about ten times a second. @returns what stops it */
  start(tick: (seconds: number) => void): () => void;
}

export interface SpokenAnswer {
  /** Plays back what was said; null when nothing was kept. */
  url: string | null;
  seconds: number;
}

/** A microphone that the person has allowed. */
export interface OpenMicrophone {
  /** Loudness now: 0 silent, 1 as loud as it gets. */
  level(): number;
  record(): void;
  stop(): Promise<SpokenAnswer>;
  /** Lets go of the device. */
  close(): void;
}

/** What the player needs of the machine it runs on; tests bring their own. */
export interface Devices {
  clock: Clock;
  beep(): void;
  /** @throws Error with a sentence for the person */
  openMicrophone(): Promise<OpenMicrophone>;
}

const TICK_MS = 100;

const clock: Clock = {
  start(tick) {
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      tick((now - last) / 1000);
      last = now;
    }, TICK_MS);
    return () => clearInterval(timer);
  },
};

const TONE = { hertz: 660, seconds: 0.35, volume: 0.12 };

/** A short tone; without sound output it is left out. */
function beep(): void {
  if (typeof AudioContext === "undefined") return;
  const context = new AudioContext();
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = TONE.hertz;
  volume.gain.value = TONE.volume;
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + TONE.seconds);
  tone.onended = () => void context.close();
}

export const browserDevices: Devices = {
  clock,
  beep,
  async openMicrophone() {
    const { openMicrophone } = await import("./microphone");
    return openMicrophone();
  },
};

/** The machine's own, unless something around the player says otherwise. */
export const DevicesContext = createContext<Devices>(browserDevices);
export const useDevices = (): Devices => useContext(DevicesContext);
