import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { CodeInput } from '../../record/code-input';
import { WhenInput } from '../../record/date-inputs';
import { EntryForm } from '../../record/entry-form';
import { MassField } from '../../record/mass-field';
import type { Values } from '../../record/values';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { recyclingEn } from '../../texts/recycling.en';
import { recyclingZh } from '../../texts/recycling.zh';
import { useTexts } from '../../texts/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { Screen } from '../../ui/screen';
import { Inputs } from './inputs';
import { Treated } from './treated';
import { repurposedData } from './treatment-data';
import { useTreatment } from './use-treatment';

const INITIAL: Values = {};

/** 梯次利用: batteries in, one product with a code of its own out. */
export function RepurposingPage(): ReactElement {
  const texts = useTexts({ zh: recyclingZh, en: recyclingEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const treatment = useTreatment({
    kind: 'battery.repurposed',
    title: texts.secondTitle,
    initial: INITIAL,
    dataOf: repurposedData,
  });
  const { entry, list, done, reason, next } = treatment;
  return (
    <Screen title={texts.secondTitle} hint={texts.secondHint} help="recycling">
      {done !== undefined ? (
        <Treated
          recorded={done.recorded}
          done={texts.secondDone(done.recorded.subject.label)}
          open={texts.openProduct}
          onNext={next}
        />
      ) : (
        <EntryForm
          entry={entry}
          label={texts.secondTitle}
          actions={
            <>
              <ReasonedButton
                type="primary"
                loading={entry.recording.isBusy}
                reason={reason}
                onClick={() => void entry.send()}
              >
                {texts.secondSubmit}
              </ReasonedButton>
              <Button
                onClick={() => {
                  entry.touched();
                  entry.draft.save();
                }}
              >
                {words.saveDraftKey}
              </Button>
            </>
          }
        >
          <Inputs list={list} />
          <div className="fields">
            <Form.Item name="newCode" label={texts.newCode} extra={texts.newCodeHint} required>
              <CodeInput asksFor="battery" />
            </Form.Item>
            <Form.Item name="application" label={texts.application} required>
              <Input autoComplete="off" placeholder={texts.applicationHint} />
            </Form.Item>
            <MassField label={`${texts.productMass}（${texts.productMassHint}）`} />
            <Form.Item name="occurredAt" label={words.occurredAt}>
              <WhenInput />
            </Form.Item>
          </div>
        </EntryForm>
      )}
    </Screen>
  );
}
