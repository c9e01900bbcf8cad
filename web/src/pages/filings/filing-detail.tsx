import { Descriptions } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';

type Filing = Schemas['FilingDto'];

/** Where the date comes from, and what became of the filing: with the grade of the source, never beyond it. */
export function FilingDetail({ filing }: { readonly filing: Filing }): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const { clockTitle, clockStart, clockSource, rule, grade, index, triggerOn, dueState, batch, row } = filing;
  const limits: Readonly<Partial<Record<Filing['dueState'], string>>> = {
    'unknown-rule': texts.unknownLimit,
    'calendar-missing': texts.noCalendar,
  };
  const limit = limits[dueState];
  return (
    <Descriptions
      className="filing-detail"
      size="small"
      bordered
      column={1}
      items={[
        {
          key: 'start',
          label: texts.start,
          children: (
            <>
              {clockStart} {triggerOn} ·{' '}
              <Link to={`${PATHS.log}?index=${String(index)}`}>{texts.startedBy(index)}</Link>
            </>
          ),
        },
        ...(clockTitle === null ? [] : [{ key: 'clock', label: texts.clock, children: clockTitle }]),
        ...(rule === null ? [] : [{ key: 'rule', label: texts.rule, children: rule }]),
        { key: 'source', label: texts.source, children: clockSource ?? texts.noSource },
        {
          key: 'grade',
          label: texts.grade,
          children: (
            <>
              <Badge code={grade} text={texts.grades[grade]} /> {limit}
            </>
          ),
        },
        ...(batch === null
          ? []
          : [
              {
                key: 'batch',
                label: texts.batch,
                children: (
                  <Link to={PATHS.filingBatch(batch)}>
                    {batch} {row !== null && texts.row(row)}
                  </Link>
                ),
              },
            ]),
        ...answerOf(filing, texts),
      ]}
    />
  );
}

function answerOf(
  { answeredOn, reason, platformNo }: Filing,
  texts: { readonly answeredOn: string; readonly reason: string; readonly platformNo: string },
): { key: string; label: string; children: string }[] {
  const said = { answeredOn, reason, platformNo };
  return (['answeredOn', 'reason', 'platformNo'] as const).flatMap((key) => {
    const children = said[key];
    return children === null ? [] : [{ key, label: texts[key], children }];
  });
}
