import { Table } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';
import { ExportButton } from '../../ui/export-button';
import { subjectPath } from './filing-columns';

type SkippedRow = Schemas['SkippedDto'];

/** 未导出原因: what a file would leave out, why, and where each is mended. */
export function Skipped({ skipped }: { readonly skipped: readonly SkippedRow[] }): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  if (skipped.length === 0) return <p>{texts.skippedEmpty}</p>;
  const columns = [
    { title: texts.subject, text: ({ subject }: SkippedRow) => subject.label, width: 28 },
    { title: texts.lacks, text: ({ lacks }: SkippedRow) => lacks.join('; '), width: 60 },
  ];
  return (
    <section aria-label={texts.skippedTitle}>
      <h3 className="panel-head">
        {texts.skippedTitle}
        <ExportButton
          name={texts.skippedTitle}
          columns={columns}
          load={() => Promise.resolve({ items: skipped, next: null })}
        />
      </h3>
      <p className="screen-hint">{texts.skippedHint}</p>
      <Table<SkippedRow>
        size="small"
        rowKey={({ subject }) => subject.id}
        dataSource={[...skipped]}
        pagination={skipped.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'subject',
            title: texts.subject,
            render: (_value, { subject }) => (
              <Link className="code" to={subjectPath(subject)}>
                {subject.label}
              </Link>
            ),
          },
          { key: 'lacks', title: texts.lacks, render: (_value, { lacks }) => lacks.join('; ') },
          {
            key: 'mend',
            title: texts.mend,
            render: (_value, { subject }) => (
              <Link to={subjectPath(subject)} aria-label={`${texts.mend} ${subject.label}`}>
                {texts.mend}
              </Link>
            ),
          },
        ]}
      />
    </section>
  );
}
