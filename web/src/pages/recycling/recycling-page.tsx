import { AutoComplete, Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { WhenInput } from '../../record/date-inputs';
import { EntryForm } from '../../record/entry-form';
import type { GatheredEntry } from '../../record/use-gathered-entry';
import type { Values } from '../../record/values';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { recyclingEn } from '../../texts/recycling.en';
import { recyclingZh } from '../../texts/recycling.zh';
import { useTexts } from '../../texts/texts';
import { kilograms } from '../../ui/mass';
import { ReasonedButton } from '../../ui/reasoned-button';
import { Screen } from '../../ui/screen';
import { useWords } from '../../ui/words';
import { Inputs } from './inputs';
import { MassLines } from './mass-lines';
import { Treated } from './treated';
import { balanceOf, recycledData } from './treatment-data';
import { useTreatment } from './use-treatment';

const INITIAL: Values = { outputs: [{}], residues: [] };

/** 再生利用: batteries in, materials and residues out. */
export function RecyclingPage(): ReactElement {
  const texts = useTexts({ zh: recyclingZh, en: recyclingEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const treatment = useTreatment({
    kind: 'battery.recycled',
    title: texts.title,
    initial: INITIAL,
    dataOf: recycledData,
  });
  const { entry, list, done, reason, next } = treatment;
  return (
    <Screen title={texts.title} hint={texts.hint} help="recycling">
      {done !== undefined ? (
        <Treated recorded={done.recorded} done={texts.done(done.pieces)} open={texts.openBattery} onNext={next} />
      ) : (
        <EntryForm
          entry={entry}
          label={texts.title}
          actions={
            <>
              <ReasonedButton
                type="primary"
                loading={entry.recording.isBusy}
                reason={reason}
                onClick={() => void entry.send()}
              >
                {texts.submit}
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
          <RecyclingFields />
          <Balance list={list} />
        </EntryForm>
      )}
    </Screen>
  );
}

function RecyclingFields(): ReactElement {
  const texts = useTexts({ zh: recyclingZh, en: recyclingEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const processes = useWords('processes');
  return (
    <>
      <div className="fields">
        <Form.Item name="process" label={texts.process} extra={texts.processHint} required>
          <AutoComplete options={processes.choices.map(({ value }) => ({ value }))} />
        </Form.Item>
        <Form.Item name="occurredAt" label={words.occurredAt}>
          <WhenInput />
        </Form.Item>
      </div>
      <MassLines
        name="outputs"
        title={texts.outputs}
        add={texts.addOutput}
        texts={[{ name: 'material', label: texts.material, hint: texts.materialHint }]}
      />
      <MassLines
        name="residues"
        title={texts.residues}
        add={texts.addResidue}
        texts={[
          { name: 'name', label: texts.residue },
          { name: 'handler', label: texts.handler },
        ]}
      />
    </>
  );
}

/** What went in, what came out, and what of it is not accounted for; whether that is too much is not said here. */
function Balance({ list }: Pick<GatheredEntry, 'list'>): ReactElement {
  const texts = useTexts({ zh: recyclingZh, en: recyclingEn });
  const values = Form.useWatch((all: Values) => all) as Values | undefined;
  const { input, output, residue } = balanceOf(list.rows, values ?? {});
  return (
    <p className="gather-total" role="status" aria-label={texts.balance} data-testid="balance">
      <span>{texts.sumIn(kilograms(input))}</span> <span>{texts.sumOut(kilograms(output))}</span>{' '}
      <span>{texts.sumResidue(kilograms(residue))}</span>{' '}
      <strong>{texts.sumOff(kilograms(input - output - residue))}</strong>
    </p>
  );
}
