import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type ReactElement, useEffect, useState } from 'react';
import { recordEn } from '../texts/record.en';
import { recordZh } from '../texts/record.zh';
import { useTexts } from '../texts/texts';
import { instantOf, today, wallClock } from '../time/shanghai';

interface FieldProps {
  readonly value?: string | undefined;
  readonly onChange?: (value: string | undefined) => void;
  readonly id?: string;
}

/** 发生时间: an instant on the clock of Asia/Shanghai. Left alone it is the moment of saving, and shows it. */
export function WhenInput({ value, onChange, ...rest }: FieldProps): ReactElement {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  const now = useNow();
  return (
    <DatePicker
      {...rest}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      style={{ width: '100%' }}
      placeholder={texts.now(now)}
      value={value === undefined ? null : wallClock(value)}
      onChange={(picked) => onChange?.(picked === null ? undefined : instantOf(picked))}
    />
  );
}

interface DayProps extends FieldProps {
  /** A day to come may be chosen: the end of a term. */
  readonly mayBeLater?: boolean;
}

/** A day, as `2026-11-23`. Days to come cannot have been. */
export function DayInput({ value, onChange, mayBeLater = false, ...rest }: DayProps): ReactElement {
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      value={value === undefined ? null : dayjs(value)}
      disabledDate={(day) => !mayBeLater && day.format('YYYY-MM-DD') > today()}
      onChange={(picked) => onChange?.(picked === null ? undefined : picked.format('YYYY-MM-DD'))}
    />
  );
}

const HALF_MINUTE_MS = 30_000;

function useNow(): string {
  const [now, setNow] = useState(() => wallClock().format('HH:mm'));
  useEffect(() => {
    const timer = window.setInterval(() => setNow(wallClock().format('HH:mm')), HALF_MINUTE_MS);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
