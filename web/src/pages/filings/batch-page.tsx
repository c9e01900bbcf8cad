import { DownloadOutlined } from '@ant-design/icons';
import { Button, Descriptions } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Company } from '../../ui/company';
import { Loaded } from '../../ui/loaded';
import { Screen } from '../../ui/screen';
import { BatchRows } from './batch-rows';
import { readBatch } from './read-batch';
import { useProfiles } from './use-profiles';

type Batch = Schemas['FilingBatchDto'];

/** One file: what it holds, the file itself, and what the platform answered to each row. */
export function FilingBatchPage(): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const { batch = '' } = useParams();
  const { say } = useProfiles();
  const { enterprise, roles } = useMe();
  const whole = useAnswer(['filing batch', batch], (signal) => readBatch(batch, signal));
  const mayAnswer = (head: Batch): boolean => head.enterprise === enterprise && !roles.includes('officer');
  return (
    <Screen
      title={texts.batchTitle(whole.data === undefined ? '' : say(whole.data.head.profile))}
      help="filings"
      actions={
        <>
          <Link to={PATHS.filings}>{texts.title}</Link>
          <Link to={PATHS.filingBatches}>{texts.batchesTitle}</Link>
        </>
      }
    >
      <Loaded query={whole}>
        {({ head, rows }) => (
          <>
            <Head head={head} />
            <BatchRows batch={batch} rows={rows} mayAnswer={mayAnswer(head)} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

const FORMATS = ['xlsx', 'csv', 'json'] as const;

function Head({ head }: { readonly head: Batch }): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const { batch, version, enterprise, enterpriseName, from, to, exportedAt, rows, accepted, rejected } = head;
  return (
    <section className="panel" aria-label={texts.batch}>
      <Descriptions
        size="small"
        column={{ xs: 1, lg: 3 }}
        items={[
          { key: 'enterprise', label: texts.enterprise, children: <Company uscc={enterprise} name={enterpriseName} /> },
          { key: 'period', label: texts.period, children: `${from} – ${to}` },
          { key: 'at', label: texts.exportedAt, children: clockText(exportedAt) },
          {
            key: 'rows',
            label: texts.rowCount,
            children: `${String(rows)} (${texts.accepted} ${String(accepted)} · ${texts.rejected} ${String(rejected)} · ${
              texts.waiting
            } ${String(rows - accepted - rejected)})`,
          },
          { key: 'version', label: texts.aboutProfile, children: texts.version(version) },
          { key: 'batch', label: texts.batchNo, children: <span className="code">{batch}</span> },
        ]}
      />
      <div className="entry-actions batch-files">
        {FORMATS.map((format, i) => (
          <Button
            key={format}
            type={i === 0 ? 'primary' : 'default'}
            icon={<DownloadOutlined />}
            href={`/api/v1/filings/${batch}/file?format=${format}`}
            download
          >
            {texts.downloadAs(format)}
          </Button>
        ))}
      </div>
    </section>
  );
}
