import { scanSettings } from './settings';

export type Tone = 'ok' | 'bad';

/** Two steps of a tone: frequency in Hz and when it starts, in seconds. Up is right, a low buzz is wrong. */
const TONES: Readonly<Record<Tone, { readonly wave: OscillatorType; readonly steps: readonly [number, number][] }>> = {
  ok: {
    wave: 'sine',
    steps: [
      [1320, 0],
      [1760, 0.06],
    ],
  },
  bad: {
    wave: 'square',
    steps: [
      [220, 0],
      [165, 0.14],
    ],
  },
};
const STEP_SECONDS = { ok: 0.06, bad: 0.14 } as const;
const LOUDNESS = 0.12;

let context: AudioContext | undefined;

/**
 * Sounds a tone where this device has them on, and says so to the page as `ledger:tone` either way. A browser without
 * sound, or one that allows none yet, stays silent.
 */
export function sound(tone: Tone): void {
  window.dispatchEvent(new CustomEvent('ledger:tone', { detail: tone }));
  if (!scanSettings().hasTone) return;
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume().catch(() => undefined);
    play(context, tone);
  } catch {
    // Words on the screen and for screen readers say the same.
  }
}

function play(audio: AudioContext, tone: Tone): void {
  const { wave, steps } = TONES[tone];
  const length = STEP_SECONDS[tone];
  for (const [frequency, offset] of steps) {
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    const start = audio.currentTime + offset;
    oscillator.type = wave;
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(LOUDNESS, start);
    gain.gain.exponentialRampToValueAtTime(0.001, start + length);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + length);
  }
}
