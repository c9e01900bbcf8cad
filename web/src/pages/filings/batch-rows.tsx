import { App, Button, Table } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Schemas } from '../../api/client';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { ReasonedButton } from '../../ui/reasoned-button';
import { AnswerDialog, type Answering } from './answer-dialog';
import { PasteDialog } from './paste-dialog';
import { RowValues } from './row-values';

type Row = Schemas['FilingRowDto'];

interface BatchRowsProps {
  readonly batch: string;
  readonly rows: readonly Row[];
  readonly mayAnswer: boolean;
}

const TONES = { accepted: 'good', rejected: 'bad', none: 'wait' } as const;

/** The rows of a file with the platform's answers; they are filled in one by one, all at once, or pasted. */
export function BatchRows({ batch, rows, mayAnswer }: BatchRowsProps): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [answering, setAnswering] = useState<Answering>();
  const [isPasting, setIsPasting] = useState(false);
  const done = ({ accepted, rejected }: Schemas['AnsweredDto']): void => {
    setAnswering(undefined);
    setIsPasting(false);
    setChosen([]);
    message.success(texts.answered(accepted, rejected));
  };
  const noneChosen = chosen.length === 0 ? texts.chooseRows : undefined;
  const waiting = rows.filter(({ result }) => result === null).map(({ row }) => row);
  return (
    <section className="panel" aria-label={texts.answerTitle}>
      <h2>{texts.answerTitle}</h2>
      {mayAnswer && (
        <>
          <p className="screen-hint">{texts.answerHint}</p>
          <div className="entry-actions batch-actions">
            {waiting.length > 0 && (
              <Button type="primary" onClick={() => setAnswering({ result: 'accepted', rows: waiting })}>
                {texts.acceptAll}
              </Button>
            )}
            <ReasonedButton reason={noneChosen} onClick={() => setAnswering({ result: 'accepted', rows: chosen })}>
              {texts.acceptChosen(chosen.length)}
            </ReasonedButton>
            <ReasonedButton reason={noneChosen} onClick={() => setAnswering({ result: 'rejected', rows: chosen })}>
              {texts.rejectChosen(chosen.length)}
            </ReasonedButton>
            <Button onClick={() => setIsPasting(true)}>{texts.paste}</Button>
          </div>
        </>
      )}
      <Table<Row>
        size="small"
        rowKey="row"
        dataSource={[...rows]}
        pagination={rows.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        {...(mayAnswer && {
          rowSelection: { selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(Number)) },
        })}
        expandable={{ expandedRowRender: ({ values }) => <RowValues values={values} /> }}
        columns={[
          { key: 'row', title: texts.rowNo, align: 'right', render: (_value, { row }) => row },
          { key: 'label', title: texts.label, render: (_value, { label }) => <span className="code">{label}</span> },
          { key: 'result', title: texts.result, render: (_value, { result }) => <Result result={result} /> },
          { key: 'answeredOn', title: texts.answeredOn, render: (_value, { answeredOn }) => answeredOn },
          { key: 'reason', title: texts.reason, render: (_value, { reason }) => reason },
          { key: 'platformNo', title: texts.platformNo, render: (_value, { platformNo }) => platformNo },
        ]}
      />
      <AnswerDialog batch={batch} answering={answering} onDone={done} onClose={() => setAnswering(undefined)} />
      <PasteDialog batch={batch} rows={rows} isOpen={isPasting} onDone={done} onClose={() => setIsPasting(false)} />
    </section>
  );
}

function Result({ result }: { readonly result: Row['result'] }): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const code = result ?? 'none';
  return <Badge code={`answer-${code}`} text={texts.results[code]} tone={TONES[code]} />;
}
