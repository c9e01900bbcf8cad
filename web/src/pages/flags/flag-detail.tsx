import { Descriptions, Table } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { PATHS } from '../../paths';
import { flagsEn } from '../../texts/flags.en';
import { flagsZh } from '../../texts/flags.zh';
import { useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Loaded } from '../../ui/loaded';
import { subjectPath } from './flag-columns';

type Flag = Schemas['FlagDto'];

/** Why a flag fired, the law as the service gives it, what it was judged by, and how it was judged before. */
export function FlagDetail({ flag }: { readonly flag: Flag }): ReactElement {
  const texts = useTexts({ zh: flagsZh, en: flagsEn });
  const { reason, basis, grade, index, asOfIndex, occurredAt, subject } = flag;
  return (
    <div className="flag-detail">
      <Descriptions
        column={1}
        size="small"
        bordered
        items={[
          { key: 'reason', label: texts.reason, children: reason },
          { key: 'basis', label: texts.basis, children: basis },
          { key: 'grade', label: texts.grade, children: <Badge code={grade} text={texts.grades[grade]} /> },
          {
            key: 'fired',
            label: texts.firedBy,
            children: (
              <>
                {texts.entry(index)} · {clockText(occurredAt)} ·{' '}
                <Link to={subjectPath(subject)}>{texts.openSubject}</Link>
              </>
            ),
          },
          {
            key: 'asOf',
            label: texts.asOf,
            children: (
              <>
                {texts.entry(asOfIndex)} · <Link to={`${PATHS.log}?index=${String(asOfIndex)}`}>{texts.openLog}</Link>
              </>
            ),
          },
          { key: 'history', label: texts.history, children: <History flag={flag} /> },
        ]}
      />
    </div>
  );
}

/** Every verdict of one rule on one entry about one enterprise, the newest first. */
function History({ flag }: { readonly flag: Flag }): ReactElement {
  const texts = useTexts({ zh: flagsZh, en: flagsEn });
  const { rule, enterprise, subject, index } = flag;
  const query = { rule, enterprise, subject: subject.label, history: true, limit: 1000 };
  const verdicts = useAnswer(['flag history', query], (signal) =>
    answer(api.GET('/api/v1/flags', { params: { query }, signal })),
  );
  return (
    <Loaded query={verdicts}>
      {({ items }) => {
        const own = items.filter((item) => item.index === index);
        if (own.length <= 1) return <>{texts.historyOne}</>;
        return (
          <>
            <p className="screen-hint">{texts.historyHint}</p>
            <Table<Flag>
              size="small"
              rowKey={({ asOfIndex }) => String(asOfIndex)}
              dataSource={own}
              pagination={false}
              columns={[
                { title: texts.asOf, render: (_, { asOfIndex }) => texts.entry(asOfIndex) },
                { title: texts.state, render: (_, { state }) => <Badge code={state} text={texts.states[state]} /> },
                { title: texts.reason, dataIndex: 'reason' },
              ]}
            />
          </>
        );
      }}
    </Loaded>
  );
}
