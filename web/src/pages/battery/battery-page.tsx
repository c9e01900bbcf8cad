import { type ReactElement, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { ProofPanel } from '../../proof/panel';
import { Remarks } from '../../record/remarks';
import type { Recorded } from '../../record/use-record';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { useTexts } from '../../texts/texts';
import { Loaded } from '../../ui/loaded';
import { Screen } from '../../ui/screen';
import { Chain } from './chain';
import { FileHead } from './file-head';
import { FileSteps } from './file-steps';
import { Neighbours } from './neighbours';
import { StageHelp } from './stage-help';
import { type BatteryFile, useBatteryFile, useFlagsOf } from './use-file';

/** E07: the file of one battery. An officer reads it as a trace. */
export function BatteryPage(): ReactElement {
  const { code = '' } = useParams();
  const forOfficer = isOfficer(useMe());
  const file = useBatteryFile(code);
  if (forOfficer) return <Navigate replace to={PATHS.trace(code)} />;
  return <Loaded query={file}>{(data) => <File key={data.card.id} file={data} />}</Loaded>;
}

function File({ file }: { readonly file: BatteryFile }): ReactElement {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const [recorded, setRecorded] = useState<Recorded>();
  const { flags } = useFlagsOf(file);
  const { card, timeline } = file;
  return (
    <Screen title={texts.title} hint={texts.hint} help="batteries">
      {recorded && <Remarks recorded={recorded} done={words.recorded(recorded.index)} />}
      <FileHead card={card} />
      <FileSteps card={card} onRecorded={setRecorded} />
      <Chain file={file} flags={flags} onRecorded={setRecorded} />
      <ProofPanel stream={card.id} seenUntil={card.seenUntil} entries={timeline.items} />
      <Neighbours file={file} />
      <StageHelp stage={card.guide} />
    </Screen>
  );
}
