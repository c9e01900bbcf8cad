import { type ReactElement, useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button } from 'antd';
import { useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { EntryForm } from '../../record/entry-form';
import { Remarks } from '../../record/remarks';
import { focusField } from '../../record/show-faults';
import { type Entry, useEntry } from '../../record/use-entry';
import type { Recorded } from '../../record/use-record';
import { filledIn, textIn, type Values, without } from '../../record/values';
import { announce } from '../../scan/announcer';
import { useScan } from '../../scan/engine';
import { useKeys } from '../../scan/keys';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { useTexts } from '../../texts/texts';
import { vehiclesEn } from '../../texts/vehicles.en';
import { vehiclesZh } from '../../texts/vehicles.zh';
import { today } from '../../time/shanghai';
import { Code } from '../../ui/code';
import { Screen } from '../../ui/screen';
import { ReceivedFields } from './received-fields';

const CHECKED = ['vin', 'licencePlate'];
const PRESENCES = ['present', 'missing', 'swap', 'partial'] as const;

/** E04, T1: a scrapped vehicle at the gate, before any certificate exists. */
export function VehicleNewPage(): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const [params] = useSearchParams();
  const vin = params.get('vin') ?? '';
  const [done, setDone] = useState<{ recorded: Recorded; vin: string }>();
  const entry = useEntry({
    owner: useMe().username,
    kind: 'vehicle.received',
    dataOf,
    titleOf: (values) => textIn(values, 'vin') || words.untitled,
    fillers: fillers(),
    checked: CHECKED,
    initial: begin(vin),
    mayRestore: (kept) => vin === '' || textIn(kept, 'vin') === vin,
    onRecorded: (recorded) => setDone({ recorded, vin: recorded.subject.label }),
  });
  const restart = (next: string): void => {
    setDone(undefined);
    entry.recording.clear();
    entry.restart(begin(next));
    focusField(entry.form, next === '' ? 'vin' : 'batteryPresence');
  };
  useEffect(() => focusField(entry.form, vin === '' ? 'vin' : 'batteryPresence'), [entry.form, vin]);
  useScan(({ kind, code }) => {
    if (kind !== 'vin') return 'pass';
    if (done !== undefined) restart(code);
    else if (!takeVin(entry, code)) {
      announce(texts.otherVin, 'assertive');
      return 'bad';
    } else focusField(entry.form, 'batteryPresence');
    announce(texts.vinRead(code));
    return 'ok';
  });
  const choose = (i: number) => ({
    does: texts.presenceKeys[i] ?? '',
    run: () => entry.fill(answered({ batteryPresence: PRESENCES[i] }, entry.values())),
    isOff: done !== undefined,
  });
  useKeys({ '1': choose(0), '2': choose(1), '3': choose(2), '4': choose(3) });
  return (
    <Screen title={texts.newTitle} hint={texts.newHint} help="vehicles">
      {done === undefined ? (
        <EntryForm
          entry={entry}
          label={texts.newTitle}
          onChange={(changed) => 'batteryPresence' in changed && entry.fill(answered(changed, entry.values()))}
          actions={
            <>
              <Button type="primary" loading={entry.recording.isBusy} onClick={() => void entry.send()}>
                {texts.saveKey}
              </Button>
              <Button onClick={entry.keep}>{words.saveDraftKey}</Button>
            </>
          }
        >
          <ReceivedFields entry={entry} />
        </EntryForm>
      ) : (
        <Received {...done} onNext={() => restart('')} />
      )}
    </Screen>
  );
}

interface ReceivedProps {
  readonly recorded: Recorded;
  readonly vin: string;
  readonly onNext: () => void;
}

/** What was recorded, what the service remarks, and what comes next for this vehicle. */
function Received({ recorded, vin, onNext }: ReceivedProps): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const navigate = useNavigate();
  return (
    <div className="panel">
      <p className="recorded-subject">
        <Code value={vin} />
      </p>
      <Remarks recorded={recorded} done={words.recorded(recorded.index)} />
      <div className="entry-actions">
        <Button type="primary" autoFocus onClick={() => void navigate(PATHS.removal(vin))}>
          {texts.toRemoval}
        </Button>
        <Button onClick={onNext}>{texts.nextVehicle}</Button>
        <Button onClick={() => void navigate(PATHS.vehicle(vin))}>{texts.toCard}</Button>
      </div>
    </div>
  );
}

function begin(vin: string): Values {
  return { receivedOn: today(), ...(vin !== '' && { vin }) };
}

/** What may be left unanswered while the VIN is looked at. */
function fillers(): Values {
  return { receivedOn: today(), isSwapModel: false, batteryPresence: 'swap' };
}

/** Reasons belong to what is missing, evidence to a swap model; what the form no longer shows is not sent. */
function dataOf(values: Values): Values {
  const presence = values['batteryPresence'];
  const isLacking = presence === 'missing' || presence === 'partial';
  const isSwap = values['isSwapModel'] === true || presence === 'swap';
  const unused = [...(isLacking ? [] : ['missingReason', 'ownerStatement']), ...(isSwap ? [] : ['swapEvidence'])];
  return filledIn(without(values, ['occurredAt', ...unused]));
}

/** Whoever says where the battery is has mostly answered the question of the swap model too; it can be changed. */
function answered(changed: Values, before: Values): Values {
  const isSwap = changed['batteryPresence'] === 'swap';
  const isOpen = before['isSwapModel'] === undefined || isSwap;
  return { ...changed, ...(isOpen && { isSwapModel: isSwap }) };
}

/** A vehicle that is half filled in is not turned into another one by a scan. */
function takeVin({ values, fill }: Entry, vin: string): boolean {
  const before = values();
  if (before['batteryPresence'] !== undefined && textIn(before, 'vin') !== '' && before['vin'] !== vin) return false;
  fill({ vin });
  return true;
}
