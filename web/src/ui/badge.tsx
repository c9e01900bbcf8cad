import type { ReactElement } from 'react';
import { TONE_OF, type Tone } from './states';

interface Look {
  readonly mark: string;
  readonly ink: string;
  readonly ground: string;
}

/** Shape, ink and ground of each tone; ink on ground has at least 4.5:1. */
const LOOKS: Readonly<Record<Tone, Look>> = {
  good: { mark: '●', ink: '#135200', ground: '#eaf7e0' },
  wait: { mark: '◔', ink: '#0b3d91', ground: '#e6f0ff' },
  move: { mark: '▶', ink: '#08555c', ground: '#e0f7f8' },
  warn: { mark: '▲', ink: '#7a3e00', ground: '#fff1d6' },
  bad: { mark: '■', ink: '#8c0d17', ground: '#ffe9e8' },
  alarm: { mark: '■■', ink: '#5c0011', ground: '#ffd6d4' },
  off: { mark: '○', ink: '#434343', ground: '#efefef' },
  plain: { mark: '◆', ink: '#3a2a78', ground: '#f0ecfb' },
};

interface BadgeProps {
  /** Stable code of the service; decides shape and colour. */
  readonly code: string;
  readonly text: string;
  readonly tone?: Tone;
}

/** A state as text, shape and colour, so that none of them is needed to read it. */
export function Badge({ code, text, tone = TONE_OF[code] ?? 'plain' }: BadgeProps): ReactElement {
  const { mark, ink, ground } = LOOKS[tone];
  return (
    <span className="badge" data-code={code} style={{ color: ink, background: ground, borderColor: ink }}>
      <span aria-hidden="true">{mark}</span> {text}
    </span>
  );
}
