import { Button, Form, Input, Radio } from 'antd';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../desk/me';
import { BatteryFields, batteryData, switchCode } from '../../record/battery-fields';
import { saidByCode } from '../../record/code-reading';
import { ConflictButton } from '../../record/conflict-button';
import { WhenInput } from '../../record/date-inputs';
import { EntryForm } from '../../record/entry-form';
import { Remarks } from '../../record/remarks';
import { SavedNumber } from '../../record/saved-number';
import { takeBattery } from '../../record/scan-battery';
import { focusField } from '../../record/show-faults';
import { Suggested } from '../../record/suggested';
import { type Entry, useEntry } from '../../record/use-entry';
import type { Recorded } from '../../record/use-record';
import { type Usual, useUsual } from '../../record/usual';
import { only, textIn, type Values } from '../../record/values';
import { announce } from '../../scan/announcer';
import { useScan } from '../../scan/engine';
import { useKeys } from '../../scan/keys';
import type { Scan, Taken } from '../../scan/scan-line';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { removalEn } from '../../texts/removal.en';
import { removalZh } from '../../texts/removal.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { Screen } from '../../ui/screen';
import { useWords } from '../../ui/words';
import { RemovedList } from './removed-list';
import { useVehicle, type Vehicle } from './use-vehicle';
import { VehicleField } from './vehicle-field';

const CHECKED = ['vin', 'batteryCode', 'level'];

/** What may be left unanswered while VIN and code are looked at. */
const FILLERS = { level: 'pack', batteryType: 'Z', massGrams: 1, safety: 'pending', operator: '–' };

/** Stays for the next battery of the same vehicle. */
const STAYING = ['vin', 'operator', 'site'];

/** F4 takes these from the battery before. */
const COPIED = ['level', 'batteryType', 'massGrams', 'model', 'maker', 'safety', 'operator', 'site'];

/** E05, T2: batteries out of one vehicle, one after another. */
export function RemovalPage(): ReactElement {
  const texts = useTexts({ zh: removalZh, en: removalEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const [params] = useSearchParams();
  const given = params.get('vin') ?? '';
  const usual = useUsual();
  const [recorded, setRecorded] = useState<Recorded>();
  const previous = useRef<Values>(undefined);
  const entry = useEntry({
    owner: useMe().username,
    kind: 'battery.removed',
    dataOf: batteryData,
    titleOf: (values) =>
      [textIn(values, 'vin'), textIn(values, 'batteryCode')].filter(Boolean).join(' ') || words.untitled,
    fillers: FILLERS,
    checked: CHECKED,
    initial: given === '' ? {} : { vin: given },
    mayRestore: (kept) => given === '' || textIn(kept, 'vin') === given,
    onRecorded: (done, values) => {
      previous.current = values;
      setRecorded(done);
      announce(words.recorded(done.index));
      entry.restart(only(values, STAYING));
      focusField(entry.form, 'batteryCode');
    },
  });
  const vin = Form.useWatch<string | undefined>('vin', entry.form) ?? given;
  const vehicle = useVehicle(vin);
  useUsualValues(entry, usual);
  useEffect(() => focusField(entry.form, given === '' ? 'vin' : 'batteryCode'), [entry.form, given]);
  useScan((scan) => takeVin(entry, scan, texts) ?? takeOnce(entry, scan, { vehicle: vehicle.data, texts, words }));
  useKeys({
    F8: { does: texts.keys.noCode, run: () => switchCode(entry) },
    F4: { does: texts.keys.copy, run: () => previous.current && entry.fill(only(previous.current, COPIED)) },
  });
  const saved = recorded && vehicle.data?.batteries.find(({ id }) => id === recorded.subject.id);
  return (
    <Screen title={texts.title} hint={texts.hint} help="removal">
      {recorded !== undefined && (
        <div className="panel" data-testid="saved">
          {saved !== undefined && <SavedNumber traceNo={saved.traceNo} />}
          <Remarks recorded={recorded} done={words.recorded(recorded.index)} />
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
        <VehicleField entry={entry} vehicle={vehicle} />
        <BatteryFields entry={entry} />
        <RemovalFields usual={usual} />
      </EntryForm>
      {vehicle.data !== undefined && <RemovedList vehicle={vehicle.data} />}
    </Screen>
  );
}

function RemovalFields({ usual }: { readonly usual: Usual | undefined }): ReactElement {
  const texts = useTexts({ zh: removalZh, en: removalEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const safety = useWords('safety');
  return (
    <>
      <Form.Item name="safety" label={texts.safety} required>
        <Radio.Group optionType="button" options={safety.choices} />
      </Form.Item>
      <Form.Item name="operator" label={texts.operator} required>
        <Suggested options={usual?.operators ?? []} />
      </Form.Item>
      <Form.Item name="model" label={words.model}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name="maker" label={words.maker}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name="site" label={texts.site}>
        <Suggested options={usual?.sites.map(({ name }) => name) ?? []} />
      </Form.Item>
      <Form.Item name="occurredAt" label={words.occurredAt}>
        <WhenInput />
      </Form.Item>
    </>
  );
}

/** Who took out the last one, and the only place there is, need not be said again. */
function useUsualValues({ form, values }: Entry, usual: Usual | undefined): void {
  useEffect(() => {
    if (usual === undefined) return;
    const now = values();
    const [operator] = usual.operators;
    const [site, ...others] = usual.sites;
    if (operator !== undefined && textIn(now, 'operator') === '') form.setFieldsValue({ operator });
    if (site !== undefined && others.length === 0 && textIn(now, 'site') === '')
      form.setFieldsValue({ site: site.name });
    // Once the usual values are there; what the person empties stays empty.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form, usual === undefined]);
}

/** A battery that is half filled in does not change its vehicle by a scan. Undefined where it was no VIN. */
function takeVin(
  { form, values, fill }: Entry,
  { kind, code }: Scan,
  texts: Texts<typeof removalZh>,
): Taken | undefined {
  if (kind !== 'vin') return undefined;
  const { vin, massGrams } = values();
  if (typeof vin === 'string' && vin !== '' && vin !== code && massGrams !== undefined) {
    announce(texts.otherVehicle, 'assertive');
    return 'bad';
  }
  fill({ vin: code });
  announce(texts.vinRead(code));
  focusField(form, 'batteryCode');
  return 'ok';
}

interface Among {
  readonly vehicle: Vehicle | undefined;
  readonly texts: Texts<typeof removalZh>;
  readonly words: Texts<typeof recordZh>;
}

function takeOnce(entry: Entry, scan: Scan, { vehicle, texts, words }: Among): Taken {
  if (vehicle?.batteries.some(({ batteryCode }) => batteryCode === scan.code) === true) {
    announce(texts.already(scan.code), 'assertive');
    return 'bad';
  }
  return takeBattery(entry, scan, words);
}
