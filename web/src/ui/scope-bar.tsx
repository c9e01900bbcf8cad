import { DatePicker, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactElement, ReactNode } from 'react';
import { bureauEn } from '../texts/bureau.en';
import { bureauZh } from '../texts/bureau.zh';
import { useTexts } from '../texts/texts';
import { today } from '../time/shanghai';
import { periodOf, PRESETS, type Preset, presetOf } from '../time/period';
import { useDistrictsWithin } from './districts';
import type { ScopeQuery } from './scope-query';

interface ScopeBarProps {
  readonly scope: ScopeQuery;
  /** The district of whoever asks. */
  readonly own: string | null | undefined;
  readonly children?: ReactNode;
}

/** Which days and which district the figures below are about. */
export function ScopeBar({ scope, own, children }: ScopeBarProps): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const districts = useDistrictsWithin(own);
  const preset = presetOf(scope, today());
  return (
    <div className="scope-bar" role="group" aria-label={texts.scope}>
      <Radio.Group
        optionType="button"
        value={preset}
        aria-label={texts.period}
        options={PRESETS.map((value) => ({ value, label: texts.presets[value] }))}
        onChange={({ target }) => scope.ask({ ...periodOf(target.value as Preset, today()) })}
      />
      <DatePicker.RangePicker
        aria-label={texts.ownDays}
        allowClear={false}
        value={[dayjs(scope.from), dayjs(scope.to)]}
        onChange={(days) => {
          const [from, to] = days ?? [];
          if (from && to) scope.ask({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') });
        }}
      />
      {districts.length > 1 && (
        <Select
          aria-label={texts.district}
          className="scope-district"
          value={scope.district ?? own}
          options={districts}
          onChange={(value) => scope.ask({ district: value === own ? undefined : value })}
        />
      )}
      {children}
    </div>
  );
}
