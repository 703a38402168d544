'use client';
import type { Cue } from '../rules/player-cues';

const KEY = 'holdfast-sound';
const TONE_SECONDS = 0.16;
const GAP_SECONDS = 0.22;

/** Pitches in hertz, one tone after another: up for a start, down for an end. */
const TONES: Readonly<Partial<Record<Cue, readonly number[]>>> = {
  start: [660, 880],
  half: [660],
  five: [520, 520],
  rest: [880, 660],
  change: [880, 660],
  switch: [660, 520, 660],
  asking: [520, 520, 520],
  finished: [660, 880, 990],
};

let context: AudioContext | undefined;

/** On unless it was switched off on this phone. */
export function isSoundOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function rememberSound(isOn: boolean): void {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    // A phone that keeps nothing keeps the switch for this session only.
  }
}

/** Browsers let a page sound only after a tap: called from one. */
export function openSound(): void {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume().catch(() => undefined);
}

function tone(on: AudioContext, pitch: number, from: number): void {
  const source = on.createOscillator();
  const volume = on.createGain();
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, from);
  volume.gain.exponentialRampToValueAtTime(0.35, from + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + TONE_SECONDS);
  source.connect(volume).connect(on.destination);
  source.start(from);
  source.stop(from + TONE_SECONDS);
}

/** Short tones, and the same count of pulses where the phone can. */
export function soundCue(cue: Cue): void {
  const tones = TONES[cue] ?? [];
  if (tones.length === 0) return;
  if (context?.state === 'running') {
    const from = context.currentTime;
    for (const [index, pitch] of tones.entries()) tone(context, pitch, from + index * GAP_SECONDS);
  }
  if ('vibrate' in navigator) navigator.vibrate(tones.flatMap(() => [160, 80]));
}
