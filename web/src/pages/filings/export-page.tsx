import { App, Button, Checkbox, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { PATHS } from '../../paths';
import { useSend } from '../../record/use-send';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';
import { Fault } from '../../ui/faults';
import { Loaded } from '../../ui/loaded';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ScopeBar } from '../../ui/scope-bar';
import { useScopeQuery } from '../../ui/scope-query';
import { Screen } from '../../ui/screen';
import { ProfileNote } from './profile-note';
import { Skipped } from './skipped';
import { nameOf, useProfiles } from './use-profiles';

type Exported = Schemas['ExportedDto'];
type ExportAsk = Schemas['FilingExportDto'];

/** 生成上报文件: what is chosen is checked at once; making the file records the batch and opens it. */
export function FilingExportPage(): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const scope = useScopeQuery();
  const { profiles } = useProfiles();
  const [again, setAgain] = useState(false);
  const profile = profiles.find(({ code }) => code === scope.chosen('profile')) ?? profiles[0];
  const asked = { profile: profile?.code ?? '', from: scope.from, to: scope.to, ...(again && { again }) };
  return (
    <Screen
      title={texts.exportTitle}
      hint={texts.exportHint}
      help="filings"
      actions={<Link to={PATHS.filings}>{texts.title}</Link>}
    >
      <ScopeBar scope={scope} own={undefined}>
        <Select
          aria-label={texts.profile}
          className="scope-enterprise"
          value={profile?.code ?? null}
          options={profiles.map((one) => ({ value: one.code, label: nameOf(one) }))}
          onChange={(code: string) => scope.ask({ profile: code })}
        />
        <Checkbox checked={again} onChange={({ target }) => setAgain(target.checked)}>
          {texts.again}
        </Checkbox>
      </ScopeBar>
      {profile && <ProfileNote profile={profile} profiles={profiles} />}
      {profile && <Check asked={asked} />}
    </Screen>
  );
}

function Check({ asked }: { readonly asked: ExportAsk }): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const checked = useAnswer(['filings', 'check', asked], (signal) => send({ ...asked, check: true }, undefined, signal));
  return (
    <section className="panel" aria-label={texts.checkTitle}>
      <h2>{texts.checkTitle}</h2>
      <Loaded query={checked}>
        {(result) => (
          <>
            <p className="check-line" role="status">
              {texts.willExport} <strong data-rows={result.rows}>{texts.rows(result.rows)}</strong> · {texts.left}{' '}
              <strong data-skipped={result.skipped.length}>{texts.items(result.skipped.length)}</strong>
            </p>
            <Make asked={asked} rows={result.rows} />
            <Skipped skipped={result.skipped} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Make({ asked, rows }: { readonly asked: ExportAsk; readonly rows: number }): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { send: record, error, isBusy } = useSend<Exported>();
  const make = async (): Promise<void> => {
    const sent = await record(asked, (key) => send(asked, key));
    if (sent === undefined) return;
    const { batch, rows: made } = sent.answer;
    if (batch === null) return;
    message.success(texts.made(made));
    void navigate(PATHS.filingBatch(batch));
  };
  return (
    <>
      {error !== undefined && <Fault error={error} />}
      {rows === 0 ? (
        <ReasonedButton reason={texts.nothingToExport}>{texts.make}</ReasonedButton>
      ) : (
        <Button type="primary" loading={isBusy} onClick={() => void make()}>
          {texts.make}
        </Button>
      )}
    </>
  );
}

function send(body: ExportAsk, key?: string, signal?: AbortSignal): Promise<Exported> {
  const params = key === undefined ? {} : { header: { 'Idempotency-Key': key } };
  return answer(api.POST('/api/v1/filings/export', { body, params, signal: signal ?? null }));
}
