import { Button, Form, Input } from 'antd';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { useMe } from '../../desk/me';
import { BatteryFields, batteryData, switchCode } from '../../record/battery-fields';
import { CodeInput } from '../../record/code-input';
import { saidByCode } from '../../record/code-reading';
import { ConflictButton } from '../../record/conflict-button';
import { WhenInput } from '../../record/date-inputs';
import { EntryForm } from '../../record/entry-form';
import { Remarks } from '../../record/remarks';
import { SavedNumber } from '../../record/saved-number';
import { takeBattery } from '../../record/scan-battery';
import { focusField } from '../../record/show-faults';
import { useEntry } from '../../record/use-entry';
import type { Recorded } from '../../record/use-record';
import { only, textIn, type Values } from '../../record/values';
import { announce } from '../../scan/announcer';
import { useScan } from '../../scan/engine';
import { useKeys } from '../../scan/keys';
import { collectionEn } from '../../texts/collection.en';
import { collectionZh } from '../../texts/collection.zh';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { useTexts } from '../../texts/texts';
import { useAnswer } from '../../api/queries';
import { Screen } from '../../ui/screen';
import { CollectedList } from './collected-list';

const CHECKED = ['batteryCode', 'level', 'sourceUscc'];

/** What may be left unanswered while the codes are looked at. */
const FILLERS = { level: 'pack', batteryType: 'Z', massGrams: 1 };

/** Stays for the next battery of the same delivery. */
const STAYING = ['sourceName', 'sourceUscc'];

/** F4 takes these from the battery before. */
const COPIED = ['level', 'batteryType', 'massGrams', ...STAYING];

/** A battery that comes in from somewhere the ledger has not seen: outlets, storage sites. */
export function CollectionPage(): ReactElement {
  const texts = useTexts({ zh: collectionZh, en: collectionEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const [recorded, setRecorded] = useState<readonly Recorded[]>([]);
  const previous = useRef<Values>(undefined);
  const last = recorded[0];
  const entry = useEntry({
    owner: useMe().username,
    kind: 'battery.collected',
    dataOf: batteryData,
    titleOf: (values) => textIn(values, 'batteryCode') || textIn(values, 'labelText') || words.untitled,
    fillers: FILLERS,
    checked: CHECKED,
    initial: NOTHING,
    onRecorded: (done, values) => {
      previous.current = values;
      setRecorded((before) => [done, ...before]);
      announce(words.recorded(done.index));
      entry.restart(only(values, STAYING));
      focusField(entry.form, 'batteryCode');
    },
  });
  const saved = useSaved(last);
  useEffect(() => focusField(entry.form, 'batteryCode'), [entry.form]);
  useScan((scan) => takeBattery(entry, scan, words));
  useKeys({
    F8: { does: texts.keys.noCode, run: () => switchCode(entry) },
    F4: { does: texts.keys.copy, run: () => previous.current && entry.fill(only(previous.current, COPIED)) },
  });
  return (
    <Screen title={texts.title} hint={texts.hint} help="collection">
      {last !== undefined && (
        <div className="panel" data-testid="saved">
          {saved !== undefined && <SavedNumber traceNo={saved.traceNo} />}
          <Remarks recorded={last} done={words.recorded(last.index)} />
        </div>
      )}
      <EntryForm
        entry={entry}
        label={texts.title}
        onChange={(changed) => {
          if (typeof changed['batteryCode'] === 'string') entry.form.setFieldsValue(saidByCode(changed['batteryCode']));
        }}
        actions={
          <>
            <Button type="primary" loading={entry.recording.isBusy} onClick={() => void entry.send()}>
              {texts.saveNext}
            </Button>
            <ConflictButton entry={entry} />
            <Button onClick={entry.keep}>{words.saveDraftKey}</Button>
          </>
        }
      >
        <BatteryFields entry={entry} />
        <Form.Item name="sourceName" label={texts.sourceName} extra={texts.sourceNameHint}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="sourceUscc" label={texts.sourceUscc}>
          <CodeInput asksFor="uscc" />
        </Form.Item>
        <Form.Item name="occurredAt" label={words.occurredAt}>
          <WhenInput />
        </Form.Item>
      </EntryForm>
      <CollectedList recorded={recorded} />
    </Screen>
  );
}

const NOTHING: Values = {};

/** The battery that was recorded last, for its trace number. */
function useSaved(recorded: Recorded | undefined): Schemas['BatteryDto'] | undefined {
  const label = recorded?.subject.label ?? '';
  const found = useAnswer(
    ['batteries', label],
    (signal) => answer(api.GET('/api/v1/batteries', { params: { query: { code: label } }, signal })),
    { isOn: recorded !== undefined },
  );
  return found.data?.items.find(({ id }) => id === recorded?.subject.id);
}
